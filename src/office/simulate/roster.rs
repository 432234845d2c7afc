//! Who is there in each quarter: who joins and who leaves is drawn before anything is planned.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::Instance;
use crate::format::InstanceDto;
use crate::format::instance::{Host, Person};
use crate::office::generate::dice::Dice;
use crate::texts::Texts;

/// A stream of chance of its own, beside those of the quarters.
const STREAM: u64 = 1 << 32;

/// The people of each quarter.
#[derive(Clone, Debug)]
pub(super) struct Roster {
    /// Everybody who is ever there, in the order in which they are gone through.
    pub(super) everybody: Vec<Person>,
    /// The quarter in which somebody is there for the first time; 0 for those of the instance.
    joins: BTreeMap<String, usize>,
    /// The quarter in which somebody is not there any more.
    leaves: BTreeMap<String, usize>,
}

/// How many people come and go in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turnover {
    /// How many join.
    pub(super) joins: u32,
    /// How many leave.
    pub(super) leaves: u32,
}

impl Roster {
    /// Draws who joins and who leaves at the beginning of which quarter but the first.
    pub(super) fn draw(
        dto: &InstanceDto,
        first: &Instance,
        turnover: Turnover,
        seed: u64,
        quarters: usize,
    ) -> Self {
        let mut dice = Dice::new(seed, STREAM);
        let mut roster =
            Self { everybody: dto.people.clone(), joins: BTreeMap::new(), leaves: BTreeMap::new() };
        if quarters < 2 {
            return roster;
        }
        let free = without_post(dto, first);
        for _ in 0..turnover.leaves {
            let stays: Vec<&Person> = free.iter().copied().filter(|one| roster.may_leave(dto, one)).collect();
            let when = 1 + dice.below(quarters - 1);
            if let Some(leaver) = dice.pick(&stays) {
                roster.leaves.insert(leaver.id.to_string(), when);
            }
        }
        let mut coming: Vec<usize> = (0..turnover.joins).map(|_| 1 + dice.below(quarters - 1)).collect();
        coming.sort_unstable();
        let texts = Texts::new(first.language);
        for (number, when) in (1..).zip(coming) {
            if let Some(model) = dice.pick(&free) {
                let person = newcomer(number, model, dto, texts);
                roster.joins.insert(person.id.to_string(), when);
                roster.everybody.push(person);
            }
        }
        roster
    }

    /// The people of a quarter, counted from 0.
    pub(super) fn people(&self, quarter: usize) -> Vec<Person> {
        self.everybody.iter().filter(|person| self.is_there(&person.id, quarter)).cloned().collect()
    }

    fn is_there(&self, person: &str, quarter: usize) -> bool {
        let come = self.joins.get(person).is_none_or(|joins| *joins <= quarter);
        come && self.leaves.get(person).is_none_or(|leaves| quarter < *leaves)
    }

    /// Ids of those who are there for the first time.
    pub(super) fn joined(&self, quarter: usize) -> Vec<String> {
        self.changed(&self.joins, quarter)
    }

    /// Ids of those who are not there any more.
    pub(super) fn left(&self, quarter: usize) -> Vec<String> {
        self.changed(&self.leaves, quarter)
    }

    fn changed(&self, when: &BTreeMap<String, usize>, quarter: usize) -> Vec<String> {
        let now = self.everybody.iter().filter(|person| when.get(&*person.id) == Some(&quarter));
        now.map(|person| person.id.to_string()).collect()
    }

    /// Whether somebody who has not left yet may: every label is still carried by somebody who stays for good.
    fn may_leave(&self, dto: &InstanceDto, who: &Person) -> bool {
        let stay = |other: &&Person| other.id != who.id && !self.leaves.contains_key(&*other.id);
        let carried: BTreeSet<&String> = dto.people.iter().filter(stay).flat_map(|one| &one.groups).collect();
        !self.leaves.contains_key(&*who.id)
            && who.groups.iter().all(|label| carried.contains(label))
            && dto.people.iter().filter(stay).count() > 1
    }
}

/// People whose load is compared and who hold no post by name: nobody would have to be named in their place.
fn without_post<'a>(dto: &'a InstanceDto, first: &Instance) -> Vec<&'a Person> {
    let mut posts: BTreeSet<&str> =
        dto.communes.iter().filter_map(|commune| commune.area_lead.as_deref()).collect();
    for series in &dto.receptions {
        match &series.host {
            Host::Head(head) => {
                posts.insert(&head.person);
                posts.extend(head.delegates.iter().map(|delegate| &*delegate.person));
            }
            Host::Rotating(hosts) => posts.extend(hosts.people.iter().map(|person| &**person)),
        }
    }
    let compared = first.person_ids().map(|person| first.is_compared(person));
    let people = dto.people.iter().zip(compared).filter(|(_, compared)| *compared);
    people.map(|(person, _)| person).filter(|person| !posts.contains(&*person.id)).collect()
}

/// Somebody with the labels, home, workplace, share and limits of another.
fn newcomer(number: usize, model: &Person, dto: &InstanceDto, texts: Texts) -> Person {
    let taken = |id: &str| dto.people.iter().any(|person| &*person.id == id);
    let mut id = format!("new-{number}");
    while taken(&id) {
        id.insert(0, '+');
    }
    Person {
        groups: model.groups.clone(),
        home: model.home.clone(),
        workplace: model.workplace.clone(),
        share: model.share,
        limits: model.limits.clone(),
        ..Person::new(&id, &texts.with("simulate-newcomer", &[("n", number.into())]))
    }
}
