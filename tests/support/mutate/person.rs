//! Breaking the rules about one person's time, place and limits.

use chrono::{Datelike, Days, NaiveDate, TimeDelta};
use luanphien::calendar::Interval;
use luanphien::domain::*;
use luanphien::rules::Rule;

use super::{Mutant, Spoiler};

impl Spoiler<'_> {
    /// In office from the day after, or until the day before.
    pub(super) fn in_office(&self) -> Option<Mutant> {
        let (at, early) = (self.row(|_| true)?, self.below(2) == 0);
        let (person, day) = (self.who(&self.plan.assignments[at]), self.plan.assignments[at].date);
        self.under(Rule::InOffice, |instance| {
            let person = &mut instance.people[person.0];
            if early { person.from = Some(day + Days::new(1)) } else { person.to = Some(day - Days::new(1)) }
        })
    }

    /// Busy for at least the last or the first minute.
    pub(super) fn available(&self) -> Option<Mutant> {
        let at = self.row(|_| true)?;
        let row = &self.plan.assignments[at];
        let (person, overlap, minute) =
            (self.who(row), TimeDelta::hours(self.below(5)), TimeDelta::minutes(1));
        let before = Interval { start: row.start - overlap, end: row.start + minute };
        let after = Interval { start: row.end - minute, end: row.end + overlap };
        let interval = if self.below(2) == 0 { before } else { after };
        self.under(Rule::Available, |instance| {
            instance.people[person.0].busy.push(Busy { interval, reason: "away".into() });
        })
    }

    /// One person at two duties that overlap, or a journey one minute longer than the time between two duties.
    pub(super) fn one_place(&self) -> Option<Mutant> {
        let first = self.row(|_| true)?;
        let a = &self.plan.assignments[first];
        if self.below(2) == 0 {
            let second = self.row(|b| b.duty != a.duty && b.start < a.end && a.start < b.end)?;
            return self.bent(Rule::OnePlace, second, |row| row.person.clone_from(&a.person));
        }
        let second = self.row(|b| b.person == a.person && b.start >= a.end && b.place != a.place)?;
        let b = &self.plan.assignments[second];
        let [from, to] =
            [a, b].map(|row| self.instance.places.iter().position(|place| place.id == row.place));
        let minutes = (b.start - a.end).num_minutes() + 1;
        self.under(Rule::OnePlace, |instance| {
            let trip = &mut instance.travel.between[from.expect("a place")][to.expect("a place")];
            *trip = Trip { minutes, ..*trip };
        })
    }

    /// One duty, or one minute, less than somebody carries in a period.
    pub(super) fn limit_max(&self) -> Option<Mutant> {
        let (at, per, measure) = (self.row(|_| true)?, self.period(), self.measure());
        let row = &self.plan.assignments[at];
        let carried = self.carried(&row.person, per, row.date, measure);
        let (person, max) =
            (self.who(row), Some(u32::try_from(carried - 1).expect("somebody carries something")));
        let limit = Limit { per, measure, min: None, max };
        self.under(Rule::LimitMax, |instance| instance.people[person.0].limits.push(limit))
    }

    /// One duty, or one minute, more than somebody carries in a whole period.
    pub(super) fn limit_min(&self) -> Option<Mutant> {
        let (horizon, per, measure) = (self.instance.horizon, self.period(), self.measure());
        let day = horizon.from + TimeDelta::days(self.below(horizon.days()));
        let same = |other: &NaiveDate| period(per, *other) == period(per, day);
        let whole = |from: NaiveDate| from.iter_days().take_while(same).all(|d| horizon.contains(d));
        let first = first_day(per, day);
        let served = |person: &Person| first.iter_days().take_while(same).all(|d| person.in_office(d));
        if !whole(first) {
            return None;
        }
        let person = self.person(|person| served(self.instance.person(person)))?;
        let carried = self.carried(self.id(person), per, day, measure);
        let min = Some(u32::try_from(carried + 1).expect("a small number"));
        let limit = Limit { per, measure, min, max: None };
        self.under(Rule::LimitMin, |instance| instance.people[person.0].limits.push(limit))
    }

    fn period(&self) -> Period {
        self.pick(&[Period::Day, Period::Week, Period::Month, Period::Quarter]).expect("four to choose from")
    }

    fn measure(&self) -> Measure {
        self.pick(&[Measure::Duties, Measure::Minutes]).expect("two to choose from")
    }

    fn carried(&self, person: &str, per: Period, day: NaiveDate, measure: Measure) -> i64 {
        let rows = self.plan.assignments.iter().filter(|row| row.person == person);
        let rows = rows.filter(|row| period(per, row.date) == period(per, day));
        match measure {
            Measure::Duties => i64::try_from(rows.count()).expect("a small number"),
            Measure::Minutes => rows.map(|row| self.minutes(row)).sum(),
        }
    }

    fn minutes(&self, row: &Assignment) -> i64 {
        let Some(id) = self.session(row) else { return (row.end - row.start).num_minutes() };
        let mut candidates = self.instance.session(id).candidates.iter();
        let starts = |candidate: &&Candidate| candidate.sittings[0].start == row.start;
        candidates.find(starts).expect("a good plan is on a candidate date").minutes()
    }

    pub(super) fn never_cell(&self) -> Option<Mutant> {
        let (meeting, person) = self.visit()?;
        let cell = self.instance.meeting(meeting).cell;
        self.under(Rule::NeverCell, |instance| {
            instance.people[person.0].never.insert(cell);
        })
    }

    fn visit(&self) -> Option<(MeetingId, PersonId)> {
        let at = self.row(|row| row.cell.is_some())?;
        let row = &self.plan.assignments[at];
        Some((self.meeting(row)?, self.who(row)))
    }

    pub(super) fn own_commune(&self) -> Option<Mutant> {
        self.own(Rule::OwnCommune, |policy| policy.own_commune = OwnPlace::Forbid, |person| &mut person.home)
    }

    pub(super) fn own_workplace(&self) -> Option<Mutant> {
        self.own(
            Rule::OwnWorkplace,
            |policy| policy.own_workplace = OwnPlace::Forbid,
            |person| &mut person.workplace,
        )
    }

    fn own(
        &self,
        rule: Rule,
        forbid: fn(&mut Policy),
        own: fn(&mut Person) -> &mut Option<PlaceId>,
    ) -> Option<Mutant> {
        let (meeting, person) = self.visit()?;
        let cell = self.instance.cell(self.instance.meeting(meeting).cell);
        self.under(rule, |instance| {
            instance.places[cell.place.0].commune = Some(cell.commune);
            *own(&mut instance.people[person.0]) = Some(cell.place);
            forbid(&mut instance.policy);
        })
    }
}

/// What tells one period from another.
fn period(per: Period, day: NaiveDate) -> (i32, u32) {
    match per {
        Period::Day => (day.year(), day.ordinal()),
        Period::Week => (day.iso_week().year(), day.iso_week().week()),
        Period::Month => (day.year(), day.month()),
        Period::Quarter => (day.year(), day.month0() / 3),
    }
}

fn first_day(per: Period, day: NaiveDate) -> NaiveDate {
    let same = |other: &NaiveDate| period(per, *other) == period(per, day);
    let before = std::iter::successors(Some(day), NaiveDate::pred_opt).take_while(same);
    before.last().expect("the day itself")
}
