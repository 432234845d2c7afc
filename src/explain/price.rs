//! What a seat costs at least when somebody is fixed to it: one tier after another, the earlier ones held.

use super::program::{Answer, Program};
use super::report::{ExplainError, SeatRef};
use crate::domain::{Instance, PersonId, SeatName, Tier};
use crate::formulation::{Col, Column, Meaning, Row};
use crate::rules::Rule;
use crate::solver::Clock;

/// The program of an instance, asked about one seat.
pub struct Pricing<'a> {
    instance: &'a Instance,
    program: Program<'a>,
    seat: SeatRef,
}

/// The least value of a tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Least {
    /// Proved.
    Value(i64),
    /// No plan has the person there, or none with the earlier tiers as they are held.
    Impossible,
    /// Not found within the time.
    Unknown,
}

impl<'a> Pricing<'a> {
    /// Writes the program once for all questions.
    #[must_use]
    pub fn new(instance: &'a Instance, seat: &SeatRef) -> Self {
        Self { instance, program: Program::of(instance), seat: seat.clone() }
    }

    /// The least value of a tier (a sum, not fairness) with a person on the seat and earlier tiers at most at these values.
    ///
    /// # Errors
    /// If the solver fails.
    pub fn least(
        &self,
        person: PersonId,
        held: &[(Tier, i64)],
        tier: Tier,
        clock: Clock,
    ) -> Result<Least, ExplainError> {
        let mut model = self.program.model().clone();
        let own = self.columns(person);
        let meaning = Meaning::LockOpen { lock: self.instance.locks.len() };
        model.columns.push(Column { meaning, lower: 0, upper: 1 });
        let open = model.columns.len() - 1;
        model.demands.terms.push((open, 1));
        let terms = own.into_iter().chain([open]).map(|col| (col, 1)).collect();
        model.rows.push(Row { rule: Rule::LockFixed, lower: Some(1), upper: None, terms });
        for (tier, most) in held {
            let objective = model.objectives.get(tier).cloned().unwrap_or_default();
            let upper = Some(most - objective.constant);
            model.rows.push(Row { rule: Rule::LockFixed, lower: None, upper, terms: objective.terms });
        }
        match self.program.least(&model, tier, clock)? {
            (Answer::Yes, Some(value)) => Ok(Least::Value(value)),
            (Answer::No, _) => Ok(Least::Impossible),
            _ => Ok(Least::Unknown),
        }
    }

    /// Columns that put a person on the seat, on any seat of its role.
    fn columns(&self, person: PersonId) -> Vec<Col> {
        let Some(seat) = SeatName::parse(&self.seat.seat) else { return Vec::new() };
        let fits = |meaning: &Meaning| puts(self.instance, meaning, &self.seat.duty, &seat) == Some(person);
        let columns = self.program.model().columns.iter().enumerate();
        columns.filter(|(_, column)| fits(&column.meaning)).map(|(col, _)| col).collect()
    }
}

/// Whom a column puts on a seat of a duty.
fn puts(instance: &Instance, meaning: &Meaning, duty: &str, wanted: &SeatName) -> Option<PersonId> {
    let accompanies = |cell: crate::domain::CellId, seat: usize| {
        let role = &instance.cell(cell).accompanying[seat].role;
        matches!(wanted, SeatName::Accompanying { role: own, .. } if own == role)
    };
    let (person, there) = match meaning {
        Meaning::Visit { person, cell, seat, attended, .. } => {
            let comes = attended.iter().any(|id| instance.meeting(*id).id == duty);
            (*person, comes && accompanies(*cell, *seat))
        }
        Meaning::Substitute { person, meeting, seat } => {
            let held = instance.meeting(*meeting);
            (*person, held.id == duty && accompanies(held.cell, *seat))
        }
        Meaning::Host { session, person, .. } => {
            (*person, instance.session(*session).id == duty && *wanted == SeatName::Host)
        }
        Meaning::Panel { session, seat, person, .. } => {
            let held = instance.session(*session);
            let role = &instance.one_series(held.series).panel[*seat].role;
            let same = matches!(wanted, SeatName::Panel { role: own, .. } if own == role);
            (*person, held.id == duty && same)
        }
        _ => return None,
    };
    there.then_some(person)
}
