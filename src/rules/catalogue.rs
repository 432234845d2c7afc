//! All rules. One entry is: variant, id, level, meaning in Vietnamese, meaning in English.

use super::Level;
use crate::domain::{Language, Tier, WarningKind};

macro_rules! catalogue {
    ($($variant:ident $id:literal $level:expr, $vi:literal, $en:literal;)*) => {
        /// A demand on a plan.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = $en] $variant,)*
        }

        impl Rule {
            /// All rules, in the order of the docs.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The id in JSON and in the docs, in kebab case.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)*
                }
            }

            /// How strictly the rule is meant.
            #[must_use]
            pub fn level(self) -> Level {
                match self {
                    $(Self::$variant => $level,)*
                }
            }

            /// What the rule says, in one line.
            #[must_use]
            pub fn meaning(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$variant, Language::Vi) => $vi, (Self::$variant, Language::En) => $en,)*
                }
            }
        }
    };
}

impl Rule {
    /// The rule with an id; `None` if there is none.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id)
    }
}

catalogue! {
    Known "known" Level::Hard,
        "Phân công chỉ nêu việc, chỗ và người có trong dữ liệu.",
        "An assignment names a duty, a seat and a person of the instance.";
    Timing "timing" Level::Hard,
        "Ngày, giờ bắt đầu, giờ kết thúc và địa điểm đúng như của việc.",
        "Date, start, end and place are those of the duty.";
    SeatLabel "seat-label" Level::Hard,
        "Vai trò, chi bộ, lịch tiếp dân, tư cách và dấu khoá đúng như của chỗ.",
        "Role, cell, reception, quality and lock mark are those of the seat.";
    OneSeat "one-seat" Level::Hard,
        "Mỗi chỗ chỉ một người, mỗi người chỉ một chỗ trong một việc.",
        "A seat is filled at most once, and a person takes at most one seat of a duty.";
    Eligible "eligible" Level::Hard,
        "Người dự thuộc nhóm mà chỗ đó cho phép; chỗ phụ trách địa bàn chỉ dành cho người phụ trách xã đó.",
        "The person carries a label the seat admits; the area lead's seat is for the commune's area lead only.";
    Host "host" Level::Hard,
        "Người chủ trì là người đứng đầu hoặc người được uỷ quyền của buổi đó, ghi đúng tư cách.",
        "The host is one of the session's host options, in the quality that option has.";
    InOffice "in-office" Level::Hard,
        "Người dự đang đương nhiệm vào ngày đó.",
        "The person is in office on that day.";
    Available "available" Level::Hard,
        "Người dự không bận vào giờ đó.",
        "The person is not busy at that time.";
    OnePlace "one-place" Level::Hard,
        "Không ai ở hai nơi cùng lúc; giữa hai việc phải đủ thời gian đi đường.",
        "Nobody is in two places at once, and between two duties there is time for the journey.";
    LimitMax "limit-max" Level::Hard,
        "Không ai làm quá giới hạn số việc hoặc số phút trong một ngày, tuần, tháng, quý.",
        "Nobody carries more duties or minutes in a day, week, month or quarter than their limit.";
    LimitMin "limit-min" Level::Hard,
        "Ai có mức tối thiểu thì đạt mức đó trong mỗi kỳ trọn trong thời gian lập và đương nhiệm.",
        "A minimum is reached in every period that lies wholly in the horizon and in office.";
    NeverCell "never-cell" Level::Hard,
        "Không ai dự chi bộ mà mình không được dự.",
        "Nobody attends a cell they must never attend.";
    OwnCommune "own-commune" Level::Hard,
        "Khi quy định cấm, không ai dự chi bộ ở xã nơi mình cư trú.",
        "Where the policy forbids it, nobody attends a cell of the commune they live in.";
    OwnWorkplace "own-workplace" Level::Hard,
        "Khi quy định cấm, không ai dự chi bộ ở xã nơi mình công tác.",
        "Where the policy forbids it, nobody attends a cell of the commune they work in.";
    Rotation "rotation" Level::Hard,
        "Khi quy định bắt buộc, không ai trở lại chi bộ đã theo dõi trước khi hết số kỳ luân phiên.",
        "Where the policy is strict, nobody accompanies a cell again before the remembered blocks have passed.";
    ZeroShare "zero-share" Level::Hard,
        "Người có phần việc bằng 0 không nhận chỗ tính vào cân bằng.",
        "Whose share is 0 takes no seat that counts for fairness.";
    OneAccompanying "one-accompanying" Level::Hard,
        "Trong một kỳ, mỗi chỗ theo dõi chi bộ do đúng một người giữ, và không ai tự dự thay mình.",
        "In a block each accompanying seat of a cell has one member, who holds no other and is never their own substitute.";
    Misses "misses" Level::Hard,
        "Người theo dõi chi bộ không vắng quá số buổi cho phép trong kỳ và dự ít nhất một buổi.",
        "The accompanying member misses no more meetings of the block than allowed and attends at least one.";
    SessionDate "session-date" Level::Hard,
        "Mọi chỗ của một buổi tiếp dân cùng một ngày.",
        "All seats of a session are on the same one of its dates.";
    Spacing "spacing" Level::Hard,
        "Hai buổi tiếp dân của cùng một lịch cách nhau đủ số ngày.",
        "Two sessions of a series are at least so many days apart.";
    HostPresent "host-present" Level::Hard,
        "Buổi tiếp dân có thành phần tham gia thì phải có người chủ trì.",
        "A session with a panel has a host.";
    PanelAtMost "panel-at-most" Level::Hard,
        "Số người của một nhóm trong một buổi tiếp dân không quá mức tối đa.",
        "No more of a group sit in a session than its composition allows.";
    Apart "apart" Level::Hard,
        "Hai người phải tách nhau không cùng dự một việc.",
        "Two people who are kept apart never sit at the same duty.";
    LockFixed "lock-fixed" Level::Hard,
        "Người được ấn định chỗ thì ngồi chỗ đó.",
        "Who is fixed to a seat takes it.";
    LockForbidden "lock-forbidden" Level::Hard,
        "Người bị loại khỏi chỗ thì không ngồi chỗ đó.",
        "Who is forbidden a seat does not take it.";
    Presence "presence" Level::Hard,
        "Khi quy định bắt buộc, mỗi xã có chi bộ họp được một người của nhóm đã định dự trong mỗi kỳ.",
        "Where the policy is strict, somebody of its group attends a meeting in each commune in every period.";
    AreaLead "area-lead" Level::Hard,
        "Khi quy định bắt buộc, người phụ trách địa bàn dự sinh hoạt ở xã đó trong mỗi kỳ.",
        "Where the policy is strict, the area lead attends a meeting in the commune in every period.";
    History "history" Level::Hard,
        "Những gì trước ngày điều chỉnh giữ nguyên như kế hoạch đang thực hiện.",
        "What lies before the day of the change is as it was in the plan in force.";
    Complete "complete" Level::Hard,
        "Mọi chỗ cần người đều được phân công hoặc được kê là còn trống, đúng số lượng và trọng số.",
        "Every demanded seat is assigned, or listed as uncovered with its count and weight; nothing else is listed.";
    Standby "standby" Level::Hard,
        "Người dự bị đủ điều kiện, không bận, không trùng việc và không dự bị hai nơi cùng lúc.",
        "A standby is eligible, available and free, and stands by for no other duty at that time.";
    Figures "figures" Level::Hard,
        "Các con số ghi trong kế hoạch bằng đúng số tính lại từ phân công.",
        "The figures written in the plan are those recomputed from its assignments.";

    CoverageTier "tier-coverage" Level::Tier(Tier::Coverage),
        "Tổng trọng số chỗ còn trống và buổi tiếp dân không tổ chức.",
        "Weight of seats left open and sessions not held.";
    HeadsTier "tier-heads" Level::Tier(Tier::Heads),
        "Mức phải uỷ quyền thay người đứng đầu tiếp dân.",
        "Cost of delegates who host instead of the head.";
    PresenceTier "tier-presence" Level::Tier(Tier::Presence),
        "Số xã không được nhóm đã định, hoặc người phụ trách địa bàn, dự trong kỳ.",
        "Communes not seen in a period by the group of the policy or by their area lead.";
    ContinuityTier "tier-continuity" Level::Tier(Tier::Continuity),
        "Số lần dự thay, số kỳ không có người theo dõi, số người phải thôi theo dõi giữa kỳ.",
        "Substitutions, blocks without accompanying member, and holders replaced before their block ends.";
    FairnessTier "tier-fairness" Level::Tier(Tier::Fairness),
        "Tải cao nhất thấp nhất có thể, rồi đến mức kế tiếp.",
        "The highest load as low as possible, then the next, and so on.";
    RotationTier "tier-rotation" Level::Tier(Tier::Rotation),
        "Số lần trở lại chi bộ quá sớm và số lần dự ở nơi mình cư trú hoặc công tác.",
        "Returns to a cell within the memory, and attendances where one lives or works.";
    TravelTier "tier-travel" Level::Tier(Tier::Travel),
        "Tổng chi phí đi lại, cả đi lẫn về.",
        "Cost of all journeys, there and back.";
    PreferenceTier "tier-preference" Level::Tier(Tier::Preference),
        "Số ngày lệch so với ngày mong muốn, trừ điểm các chi bộ được ưu tiên.",
        "Days away from the preferred dates, less the scores of preferred cells.";
    NoticeTier "tier-notice" Level::Tier(Tier::Notice),
        "Số chỗ thay đổi sát ngày và số buổi tiếp dân đã niêm yết phải dời.",
        "Seats that change at short notice, and posted sessions that are moved.";
    ChangesTier "tier-changes" Level::Tier(Tier::Changes),
        "Số chỗ thay đổi so với kế hoạch đang thực hiện.",
        "Seats that change against the plan in force.";
    ToldTier "tier-told" Level::Tier(Tier::Told),
        "Số người phải được báo lại.",
        "People who must be told.";
    QualityTier "tier-quality" Level::Tier(Tier::Quality),
        "Số chỗ vẫn người cũ nhưng đổi tư cách.",
        "Seats that keep their person in another quality.";

    ProjectedHoliday "projected-holiday" Level::Warning(WarningKind::ProjectedHoliday),
        "Việc được dời hoặc giữ nguyên do ngày nghỉ mới chỉ là dự kiến.",
        "A duty was moved or kept because of a holiday that is only projected.";
    MonthShort "month-short" Level::Warning(WarningKind::MonthShort),
        "Số buổi tiếp dân trong tháng ít hơn mức tối thiểu.",
        "A series has fewer sessions in a month than its minimum.";
    PostingLead "posting-lead" Level::Warning(WarningKind::PostingLead),
        "Buổi tiếp dân không kịp niêm yết trước đủ số ngày làm việc.",
        "A session is too soon for its schedule to be posted in time.";
    OnHoliday "on-holiday" Level::Warning(WarningKind::OnHoliday),
        "Buổi sinh hoạt rơi vào ngày nghỉ lễ.",
        "A meeting takes place on a holiday.";
    OnDayOff "on-day-off" Level::Warning(WarningKind::OnDayOff),
        "Buổi tiếp dân rơi vào ngày không làm việc.",
        "A session falls on a day that is no working day.";
    NoStandby "no-standby" Level::Warning(WarningKind::NoStandby),
        "Chỗ cần người dự bị nhưng chưa có.",
        "A seat has no standby though the policy asks for one.";
}
