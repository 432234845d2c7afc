//! What can be said of attendance, meetings, reports and sessions.

use crate::format::words::words;

words! {
    /// Whether somebody came.
    Came {
        /// The person came.
        Attended = "attended",
        /// Absent with a reason that the office accepts.
        Excused = "excused",
        /// Absent without one.
        Unexcused = "unexcused",
        /// Somebody else came instead.
        Replaced = "replaced",
        /// The duty did not take place.
        NotHeld = "not_held",
    }
}

words! {
    /// Whether a meeting took place.
    MeetingState {
        /// On its day.
        Held = "held",
        /// On another day.
        Moved = "moved",
        /// Not at all.
        Cancelled = "cancelled",
    }
}

words! {
    /// Where something that a meeting raised is.
    ConcernState {
        /// Waits for an answer.
        Open = "open",
        /// Answered.
        Answered = "answered",
    }
}

words! {
    /// Where a report is.
    ReportState {
        /// Asked for.
        Due = "due",
        /// Handed in.
        Submitted = "submitted",
        /// Accepted.
        Accepted = "accepted",
        /// Given back to be done again.
        Returned = "returned",
    }
}

words! {
    /// How a session was held.
    Held {
        /// By the head in person.
        Head = "head",
        /// By a delegate.
        Delegate = "delegate",
        /// Not at all.
        NotHeld = "not_held",
        /// On another day.
        Moved = "moved",
    }
}

words! {
    /// What a visitor brings forward.
    CaseKind {
        /// Feedback (phản ánh).
        Feedback = "feedback",
        /// A petition (kiến nghị).
        Petition = "petition",
        /// A complaint (khiếu nại).
        Complaint = "complaint",
        /// A denunciation (tố cáo).
        Denunciation = "denunciation",
    }
}
