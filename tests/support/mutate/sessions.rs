//! Breaking the rules about sessions.

use chrono::TimeDelta;
use luanphien::calendar::Interval;
use luanphien::domain::*;
use luanphien::rules::Rule;

use super::{Mutant, Spoiler, seat};

impl Spoiler<'_> {
    /// A panel seat of a session, whose host sits on the same day.
    fn panel_row(&self) -> Option<usize> {
        self.row(|row| matches!(seat(row), SeatName::Panel { .. }))
    }

    /// A panel seat on another day, which is made a candidate date.
    pub(super) fn session_date(&self) -> Option<Mutant> {
        let at = self.panel_row()?;
        let shift = TimeDelta::days(self.below(9) + 1);
        let row = &self.plan.assignments[at];
        let id = self.session(row)?;
        let candidate =
            self.instance.session(id).candidates.iter().find(|candidate| candidate.date == row.date)?;
        let later = |sitting: &Interval| Interval { start: sitting.start + shift, end: sitting.end + shift };
        let sittings = candidate.sittings.iter().map(later).collect();
        let moved = Candidate { date: candidate.date + shift, sittings, distance: candidate.distance };
        let mut mutant = self.bent(Rule::SessionDate, at, |row| {
            row.date += shift;
            row.start += shift;
            row.end += shift;
        })?;
        mutant.instance.sessions[id.0].candidates.push(moved);
        Some(mutant)
    }

    /// One day more between the sessions of a series than two of them have.
    pub(super) fn spacing(&self) -> Option<Mutant> {
        let (plan, instance) = (self.plan, self.instance);
        let first = self.row(|row| seat(row) == SeatName::Host)?;
        let a = &plan.assignments[first];
        let second =
            self.row(|b| seat(b) == SeatName::Host && b.reception == a.reception && b.duty != a.duty)?;
        let days = (plan.assignments[second].date - a.date).num_days().unsigned_abs();
        let series = instance.session(self.session(a)?).series;
        self.under(Rule::Spacing, |instance| {
            instance.series[series.0].min_days_between = u32::try_from(days + 1).expect("a few days");
        })
    }

    pub(super) fn host_present(&self) -> Option<Mutant> {
        let at = self.panel_row()?;
        let duty = &self.plan.assignments[at].duty;
        let mut rows = self.plan.assignments.clone();
        rows.retain(|row| row.duty != *duty || seat(row) != SeatName::Host);
        self.rows(Rule::HostPresent, rows)
    }

    /// One less of a group than sit in a session.
    pub(super) fn panel_at_most(&self) -> Option<Mutant> {
        let at = self.row(|row| row.reception.is_some())?;
        let row = &self.plan.assignments[at];
        let (person, series) = (self.who(row), self.instance.session(self.session(row)?).series);
        let groups: Vec<&String> = self.instance.person(person).groups.iter().collect();
        let group = self.pick(&groups)?.clone();
        let carries = |other: &&Assignment| self.instance.person(self.who(other)).groups.contains(&group);
        let count =
            self.plan.assignments.iter().filter(|other| other.duty == row.duty).filter(carries).count();
        let at_most = Some(u32::try_from(count - 1).expect("a small panel"));
        let composition = Composition { group, at_least: 0, at_most, weight: 1 };
        self.under(Rule::PanelAtMost, |instance| instance.series[series.0].composition.push(composition))
    }
}
