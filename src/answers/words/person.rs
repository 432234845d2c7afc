//! The quarter of one person, and their weeks away, in words.

use super::Words;
use crate::domain::{Assignment, CellId, Change, Kind, Period, Tier};
use crate::office::explain::{Absence, LimitUse, Mend, PersonExplanation, Reach, Repair, SeatTaken};

/// Keys of the heads of the table of somebody's duties.
pub const DUTY_HEADS: [&str; 4] = ["person-when", "person-what", "person-role", "person-points"];

impl Words<'_> {
    /// What somebody carries, where they stand among those who are compared, and how long they are on the way.
    #[must_use]
    pub fn balance(&self, answer: &PersonExplanation) -> Vec<String> {
        let (texts, load) = (self.texts, &answer.load);
        let amounts = [
            ("duties", load.duties.into()),
            ("points", load.points.into()),
            ("target", texts.amount(load.target, false).into()),
            ("deviation", texts.amount(load.load - load.opening, true).into()),
            ("opening", texts.amount(load.opening, true).into()),
            ("balance", texts.amount(load.load, true).into()),
        ];
        let key = if answer.rank.is_some() { "person-balance" } else { "person-not-compared" };
        let rank = answer.rank.map(|rank| {
            let blanks = [("more", rank.more.into()), ("same", rank.same.into()), ("less", rank.less.into())];
            texts.with("person-rank", &blanks)
        });
        let hours = texts.with("person-travel", &[("hours", texts.hours(load.travel_minutes).into())]);
        [Some(texts.with(key, &amounts)), rank, Some(hours)].into_iter().flatten().collect()
    }

    /// A row of the table of somebody's duties: when, the cell or the series with its month, in which role, for how much.
    #[must_use]
    pub fn taken(&self, seat: &SeatTaken) -> [String; 4] {
        let (row, role) = (&seat.row, self.labels.kind(seat.row.kind));
        let name = self.labels.seat(&row.seat);
        let role = if row.kind == Kind::Panel { format!("{role}: {name}") } else { role };
        let place = self.labels.duty(row.cell.as_ref().unwrap_or(&row.duty));
        [self.texts.moment(row.start), place, role, seat.points.to_string()]
    }

    /// Each limit at or near a bound, once, with all its periods.
    #[must_use]
    pub fn reached(&self, limits: &[LimitUse]) -> Vec<String> {
        let mut lines: Vec<(&str, String, Vec<String>)> = Vec::new();
        for limit in limits {
            let Some((key, bound)) = reached(limit) else { continue };
            let days = format!("{} – {}", self.texts.day(limit.from), self.texts.day(limit.to));
            let days = if limit.from == limit.to { self.texts.day(limit.from) } else { days };
            let name = self.limit(limit.per, limit.measure, bound);
            match lines.iter_mut().find(|(own, same, _)| *own == key && *same == name) {
                Some((_, _, periods)) => periods.push(days),
                None => lines.push((key, name, vec![days])),
            }
        }
        let line = |(key, limit, days): (&str, String, Vec<String>)| {
            self.texts.with(key, &[("limit", limit.into()), ("days", days.join("; ").into())])
        };
        lines.into_iter().map(line).collect()
    }

    /// A cell, and at how many of its meetings somebody was.
    #[must_use]
    pub fn met(&self, (cell, meetings): (CellId, usize)) -> String {
        let name = self.instance.cell(cell).name.as_str();
        self.texts.with("person-cell", &[("cell", name.into()), ("n", meetings.into())])
    }

    /// A week away, and how many duties are in it.
    #[must_use]
    pub fn week(&self, week: &Absence) -> String {
        let last = week.monday + chrono::Duration::days(6);
        let days = format!("{} – {}", self.texts.day(week.monday), self.texts.day(last));
        self.texts.with("person-week", &[("days", days.into()), ("n", week.duties.len().into())])
    }

    /// What a week away costs.
    #[must_use]
    pub fn repair(&self, repair: &Repair) -> String {
        match repair {
            Repair::Nothing => self.texts.get("mend-nothing"),
            Repair::Impossible => self.texts.get("mend-impossible"),
            Repair::Unknown => self.texts.get("mend-unknown"),
            Repair::Made(mend) => self.mended(mend),
        }
    }

    fn mended(&self, mend: &Mend) -> String {
        let texts = self.texts;
        let proof = if mend.proved { "mend-least" } else { "mend-not-proved" };
        let mut parts = vec![texts.with("mend-changes", &[("n", mend.changes.into())]), texts.get(proof)];
        parts.push(texts.with("mend-told", &[("n", mend.told.len().into())]));
        for (tier, before, after) in &mend.tiers {
            if before == after && *tier != Tier::Coverage {
                continue;
            }
            let name = texts.get(&format!("tier-{}", tier.name()));
            let key = if before == after { "mend-kept" } else { "mend-lost" };
            let blanks = [("tier", name.into()), ("before", (*before).into()), ("after", (*after).into())];
            parts.push(texts.with(key, &blanks));
        }
        parts.join("; ")
    }

    /// Every seat that a repair changes, by time.
    #[must_use]
    pub fn mends(&self, repair: &Repair) -> Vec<String> {
        let Repair::Made(mend) = repair else { return Vec::new() };
        let mut seats: Vec<&Change> = mend.seats.iter().collect();
        seats.sort_by_key(|change| change.from.as_ref().or(change.to.as_ref()).map(|row| row.start));
        seats.into_iter().map(|change| self.mend(change)).collect()
    }

    /// Who leaves a seat and who takes it: with the time where the duty moves, with the quality where nothing else changes.
    fn mend(&self, change: &Change) -> String {
        let (texts, row) = (self.texts, change.to.as_ref().or(change.from.as_ref()));
        let starts = [&change.from, &change.to].map(|row| row.as_ref().map(|row| row.start));
        let moved = matches!(starts, [Some(from), Some(to)] if from != to);
        let who = |row: &Option<Assignment>| match row {
            Some(row) if moved => format!("{}, {}", self.labels.person(&row.person), texts.moment(row.start)),
            Some(row) if !change.counted => {
                format!("{} ({})", self.labels.person(&row.person), self.labels.kind(row.kind))
            }
            Some(row) => self.labels.person(&row.person).to_owned(),
            None => texts.get("change-nobody"),
        };
        let blanks = [
            ("duty", row.map(|row| self.labels.duty(&row.duty)).unwrap_or_default().into()),
            ("seat", row.map(|row| self.labels.seat(&row.seat)).unwrap_or_default().into()),
            ("from", who(&change.from).into()),
            ("to", who(&change.to).into()),
        ];
        texts.with("mend-seat", &blanks)
    }
}

/// The sentence for a limit at or near a bound, and the bound.
fn reached(limit: &LimitUse) -> Option<(&'static str, u32)> {
    match (limit.reach, limit.max) {
        (Reach::Far, _) => None,
        // One duty of two on a day is no news.
        (Reach::Near, _) if limit.per == Period::Day => None,
        (Reach::Near, max) => Some(("person-limit-near", max.unwrap_or(0))),
        (Reach::At, Some(max)) if i64::from(max) == limit.carried => Some(("person-limit-at", max)),
        (Reach::At, _) => Some(("person-limit-least", limit.min.unwrap_or(0))),
    }
}
