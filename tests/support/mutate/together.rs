//! Breaking the rules about pairs, locks and communes.

use luanphien::domain::*;
use luanphien::rules::Rule;

use super::{Mutant, Spoiler, seat};

impl Spoiler<'_> {
    pub(super) fn apart(&self) -> Option<Mutant> {
        let first = self.row(|_| true)?;
        let a = &self.plan.assignments[first];
        let second = self.row(|b| b.duty == a.duty && b.person != a.person)?;
        let pair = (self.who(a), self.who(&self.plan.assignments[second]));
        self.under(Rule::Apart, |instance| instance.policy.apart.push(pair))
    }

    fn lock(&self, at: usize, person: PersonId, fixed: bool) -> Lock {
        let row = &self.plan.assignments[at];
        let seat = (self.below(2) == 0).then(|| seat(row));
        Lock { index: self.instance.locks.len(), duty: row.duty.clone(), seat, person, fixed }
    }

    /// Somebody fixed to a duty they do not come to.
    pub(super) fn lock_fixed(&self) -> Option<Mutant> {
        let at = self.row(|_| true)?;
        let duty = &self.plan.assignments[at].duty;
        let comes = |person| {
            self.plan.assignments.iter().any(|row| row.duty == *duty && row.person == self.id(person))
        };
        let person = self.person(|person| !comes(person))?;
        let lock = self.lock(at, person, true);
        self.under(Rule::LockFixed, |instance| instance.locks.push(lock))
    }

    pub(super) fn lock_forbidden(&self) -> Option<Mutant> {
        let at = self.row(|_| true)?;
        let lock = self.lock(at, self.who(&self.plan.assignments[at]), false);
        self.under(Rule::LockForbidden, |instance| instance.locks.push(lock))
    }

    /// Some commune with a meeting.
    fn commune(&self) -> Option<CommuneId> {
        let communes: Vec<_> =
            self.instance.meetings.iter().map(|m| self.instance.cell(m.cell).commune).collect();
        self.pick(&communes)
    }

    /// Whether somebody attends any meeting in a commune.
    fn sees(&self, person: PersonId, commune: CommuneId) -> bool {
        let own = self.plan.assignments.iter().filter(|row| row.person == self.id(person));
        own.filter_map(|row| self.meeting(row)).any(|id| {
            let meeting = self.instance.meeting(id);
            let cells = [&[meeting.cell], meeting.joint.as_slice()].concat();
            cells.iter().any(|cell| self.instance.cell(*cell).commune == commune)
        })
    }

    fn per(&self) -> Period {
        self.pick(&[Period::Month, Period::Quarter]).expect("two to choose from")
    }

    /// A new label for all who do not come to one commune: nobody with it sees that commune.
    pub(super) fn presence(&self) -> Option<Mutant> {
        let (commune, per) = (self.commune()?, self.per());
        let elsewhere: Vec<_> =
            self.instance.person_ids().filter(|person| !self.sees(*person, commune)).collect();
        let group = "elsewhere".to_owned();
        self.under(Rule::Presence, |instance| {
            elsewhere.iter().for_each(|person| {
                instance.people[person.0].groups.insert(group.clone());
            });
            instance.policy.presence = Some(Presence { group, strictness: Strictness::Hard, per });
        })
    }

    /// A member in charge of a commune they do not come to.
    pub(super) fn area_lead(&self) -> Option<Mutant> {
        let (commune, per) = (self.commune()?, self.per());
        let lead = self.person(|person| !self.sees(person, commune))?;
        self.under(Rule::AreaLead, |instance| {
            instance.communes[commune.0].area_lead = Some(lead);
            instance.policy.area_lead = Some(AreaLead { per, strictness: Strictness::Hard });
        })
    }
}
