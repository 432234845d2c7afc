//! What happens to whom: drawn for every person at every duty, before anybody is planned for it, so that it is the same
//! whichever way the quarter is planned.

use std::collections::BTreeMap;

use super::desk::Desk;
use super::report::Happened;
use crate::domain::{Assignment, Attendance, Instance, PersonId, Turnout};
use crate::office::generate::dice::Dice;

/// Of a hundred absences that are told before, for so many somebody else is asked.
const ASKED_PERCENT: u32 = 50;

/// What would happen if somebody were planned for a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// Comes.
    Comes,
    /// Says before that it is not possible; whether the office asks for somebody else.
    Tells { asked: bool },
    /// Does not come.
    Fails,
}

/// How often people do not come, in percent of all pairs of a person and a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Odds {
    /// They say so before.
    pub(super) absence: u32,
    /// They do not.
    pub(super) no_show: u32,
}

/// The fates of one quarter.
pub(super) struct Fates<'a> {
    instance: &'a Instance,
    people: BTreeMap<&'a str, PersonId>,
    duties: BTreeMap<&'a str, Round>,
}

/// One duty: the fate of everybody, and the order in which people are asked to stand in.
struct Round {
    fates: Vec<Fate>,
    asked: Vec<PersonId>,
}

impl<'a> Fates<'a> {
    /// Draws them: a stream of chance for each quarter, meetings before sessions, each for all the people.
    pub(super) fn draw(instance: &'a Instance, odds: Odds, seed: u64, quarter: usize) -> Self {
        let mut dice = Dice::new(seed, quarter as u64);
        let meetings = instance.meetings.iter().map(|meeting| meeting.id.as_str());
        let sessions = instance.sessions.iter().map(|session| session.id.as_str());
        let duties = meetings.chain(sessions).map(|duty| (duty, round(instance, odds, &mut dice))).collect();
        let people = instance.person_ids().map(|id| (instance.person(id).id.as_str(), id)).collect();
        Self { instance, people, duties }
    }

    /// What became of each seat, in order of time: whoever stands in is then there and nowhere else.
    pub(super) fn turnouts(&self, rows: &[Assignment]) -> (Vec<Attendance>, Happened) {
        let mut desk = Desk::of(self.instance, rows);
        let mut happened = Happened::default();
        let one = |row: &Assignment| {
            let turnout = self.turnout(row, &mut desk);
            happened.count(&turnout);
            Attendance { duty: row.duty.clone(), person: row.person.clone(), turnout }
        };
        (rows.iter().map(one).collect(), happened)
    }

    fn turnout(&self, row: &Assignment, desk: &mut Desk<'_>) -> Turnout {
        match self.fate(row) {
            Fate::Comes => Turnout::Attended,
            Fate::Fails => Turnout::Unexcused,
            Fate::Tells { asked: false } => Turnout::Excused,
            Fate::Tells { asked: true } => match self.stands_in(row, desk) {
                Some(by) => Turnout::Replaced { by: self.instance.person(by).id.clone() },
                None => Turnout::Excused,
            },
        }
    }

    fn fate(&self, row: &Assignment) -> Fate {
        let round = self.duties.get(row.duty.as_str());
        let person = self.people.get(row.person.as_str());
        round
            .zip(person)
            .and_then(|(round, person)| round.fates.get(person.0))
            .copied()
            .unwrap_or(Fate::Comes)
    }

    /// The first who is asked, would come, and may take the seat.
    fn stands_in(&self, row: &Assignment, desk: &mut Desk<'_>) -> Option<PersonId> {
        let (occasion, seat) = desk.seat_of(row)?;
        let round = self.duties.get(row.duty.as_str())?;
        let mut asked = round.asked.iter().copied().filter(|person| round.fates[person.0] == Fate::Comes);
        let by = asked.find(|person| desk.may_sit(*person, occasion, &seat))?;
        desk.sit(by, occasion);
        Some(by)
    }
}

fn round(instance: &Instance, odds: Odds, dice: &mut Dice) -> Round {
    let fates = instance.people.iter().map(|_| fate(odds, dice)).collect();
    let mut asked: Vec<PersonId> = instance.person_ids().collect();
    dice.shuffle(&mut asked);
    Round { fates, asked }
}

/// Two rolls whatever comes, so that other odds leave the rest of the stream as it is.
fn fate(odds: Odds, dice: &mut Dice) -> Fate {
    let (roll, asked) = (dice.below(100), dice.percent(ASKED_PERCENT));
    let (absence, no_show) = (odds.absence as usize, odds.no_show as usize);
    if roll < absence {
        Fate::Tells { asked }
    } else if roll < absence + no_show {
        Fate::Fails
    } else {
        Fate::Comes
    }
}

impl Happened {
    fn count(&mut self, turnout: &Turnout) {
        match turnout {
            Turnout::Attended => self.attended += 1,
            Turnout::Replaced { .. } => self.replaced += 1,
            Turnout::Excused => self.excused += 1,
            Turnout::Unexcused => self.unexcused += 1,
            Turnout::NotHeld => {}
        }
    }
}
