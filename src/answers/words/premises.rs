//! Rows of a sum, in words.

use chrono::{Days, Months, NaiveDate, NaiveDateTime};

use super::obstacles::Words;
use crate::domain::{Measure, Period, Premise};
use crate::office::explain::At;
use crate::rules::Rule;

impl Words<'_> {
    /// What a row says; `amount` is what it is at least or at most.
    #[must_use]
    pub fn premise(&self, row: &Premise, amount: i64) -> String {
        let Some(rule) = Rule::from_id(&row.rule) else { return row.rule.clone() };
        match self.key(rule, row) {
            Some(key) => self.filled(key, row, amount),
            None => rule.meaning(self.texts.language()).to_owned(),
        }
    }

    /// The sentence of a rule; `None`: its row is said by the rule's meaning.
    fn key(&self, rule: Rule, row: &Premise) -> Option<&'static str> {
        let on_date = row.start.is_some();
        let key = match rule {
            Rule::Complete if row.group.is_some() => "row-group",
            Rule::Complete if on_date => "row-panel",
            Rule::Complete => "row-seat",
            Rule::OneAccompanying if row.person.is_some() => "row-one-block",
            Rule::OneAccompanying => "row-block",
            Rule::SessionDate => "row-held",
            Rule::HostPresent => "row-host",
            Rule::PanelAtMost => "row-full",
            Rule::OneSeat if on_date => "row-one-seat-on",
            Rule::OneSeat if row.person.is_some() => "row-one-seat",
            Rule::OneSeat => "row-one-lead",
            Rule::OnePlace => "row-one-place",
            Rule::LimitMax => "row-limit",
            Rule::LimitMin => "row-minimum",
            Rule::Apart => "row-apart",
            Rule::LockFixed => "row-fixed",
            Rule::Spacing => "row-spacing",
            Rule::Presence | Rule::AreaLead => "row-seen",
            Rule::Rotation => "row-return",
            _ => return None,
        };
        Some(key)
    }

    fn filled(&self, key: &str, row: &Premise, amount: i64) -> String {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let name = |id: &Option<String>| {
            id.as_deref().map(|id| self.labels.person(id).to_owned()).unwrap_or_default()
        };
        let day = |day: Option<NaiveDate>| day.map(|day| self.texts.day(day)).unwrap_or_default();
        let seat = row.seat.as_deref().map(|seat| self.labels.seat(&numbered(seat))).unwrap_or_default();
        let blanks = [
            ("duty", self.labels.duty(&text(&row.duty)).into()),
            ("seat", seat.into()),
            ("group", row.group.as_deref().map(|group| self.texts.group(group)).unwrap_or_default().into()),
            ("person", name(&row.person).into()),
            ("other", name(&row.other).into()),
            ("day", day(row.start.as_ref().map(NaiveDateTime::date)).into()),
            ("from", day(row.from).into()),
            ("days", self.days(row).into()),
            ("limit", self.bound(row, amount).into()),
            ("duties", self.several(&row.duties).into()),
        ];
        self.texts.with(key, &blanks)
    }

    fn several(&self, duties: &[(String, NaiveDateTime)]) -> String {
        let at = duties.iter().map(|(duty, start)| At { duty: duty.clone(), start: *start });
        at.map(|at| self.duties(&[at])).collect::<Vec<_>>().join("; ")
    }

    fn bound(&self, row: &Premise, amount: i64) -> String {
        let most = u32::try_from(amount).unwrap_or(0);
        row.per.map(|per| self.limit(per, row.measure.unwrap_or(Measure::Duties), most)).unwrap_or_default()
    }

    /// First and last day of a limit's period.
    fn days(&self, row: &Premise) -> String {
        let Some((from, per)) = row.from.zip(row.per) else { return String::new() };
        let months = |n| from.checked_add_months(Months::new(n)).and_then(|next| next.pred_opt());
        let to = match per {
            Period::Day => return self.texts.day(from),
            Period::Week => from.checked_add_days(Days::new(6)),
            Period::Month => months(1),
            Period::Quarter => months(3),
        };
        format!("{} – {}", self.texts.day(from), self.texts.day(to.unwrap_or(from)))
    }
}

/// A seat's name as plans write it: rows leave the number out.
fn numbered(seat: &str) -> String {
    format!("{seat}/1")
}
