//! What can be wrong with a calendar file.

/// Something in a calendar file that cannot be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IcsIssue {
    /// Line in the text, counted from 1 (of a folded line, the first).
    pub line: usize,
    /// What kind of trouble.
    pub kind: IcsIssueKind,
    /// The piece of text in question, or a remark in English; at most 200 characters.
    pub text: String,
}

impl IcsIssue {
    pub(super) fn new(line: usize, kind: IcsIssueKind, text: impl AsRef<str>) -> Self {
        IcsIssue { line, kind, text: text.as_ref().chars().take(200).collect() }
    }
}

/// The kinds of [`IcsIssue`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IcsIssueKind {
    /// There is no `BEGIN:VCALENDAR`.
    NotCalendar,
    /// `BEGIN` and `END` do not match.
    Structure,
    /// A line is no `NAME;PARAMETER=...:VALUE`.
    Line,
    /// An event has no `DTSTART`.
    NoStart,
    /// A date, time or duration cannot be read, is outside 1600–2199, or an event ends before it starts.
    Time,
    /// A `TZID` is neither an IANA nor a known Windows name.
    Zone,
    /// A recurrence rule cannot be read.
    Rule,
    /// A feature that is not supported: `EXRULE`, `RANGE=THISANDFUTURE`, rules by the hour or shorter.
    Unsupported,
    /// The file is too long, or its rules name too many dates to look at.
    TooLarge,
}
