//! The part of a program that a question is about.

use std::collections::BTreeSet;

use crate::domain::{Instance, MeetingId};
use crate::formulation::{Col, Column, Meaning, Model, Objective, Row};

/// The program without the duties that nobody asks for: they may all stay empty, and then say nothing.
///
/// A point of the whole program stays one if everybody leaves these duties (whoever attends asked meetings of a block too
/// keeps the column), and a point of the part becomes one of the whole with them open. Columns that history has fixed stay,
/// and so do those by which an asked hard demand may be met.
pub(super) fn compact(
    instance: &Instance,
    model: &Model,
    asked: &BTreeSet<Col>,
    duties: &BTreeSet<&str>,
) -> Model {
    let mut kept: Vec<bool> =
        model.columns.iter().enumerate().map(|(col, own)| own.lower > 0 || asked.contains(&col)).collect();
    let hard: BTreeSet<Col> =
        asked.iter().copied().filter(|col| is_hard(&model.columns[*col].meaning)).collect();
    for row in model.rows.iter().filter(|row| row.terms.iter().any(|(col, _)| asked.contains(col))) {
        // What counts an asked place, even through another column, brings all its rows; a hard demand whoever may meet it.
        let whole = row.terms.iter().any(|(col, _)| hard.contains(col));
        let taken = row.terms.iter().filter(|(col, _)| whole || !attends(&model.columns[*col].meaning));
        taken.for_each(|(col, _)| kept[*col] = true);
    }
    // Nobody hosts a session that has no date: with one column of a duty all of them stay.
    let own = model.columns.iter().zip(&kept).filter(|(_, kept)| **kept);
    let duties: BTreeSet<&str> =
        own.flat_map(|(column, _)| of(instance, column)).chain(duties.iter().copied()).collect();
    for (kept, column) in kept.iter_mut().zip(&model.columns) {
        *kept |= of(instance, column).iter().any(|duty| duties.contains(duty));
    }
    let spoken: Vec<&Row> =
        model.rows.iter().filter(|row| row.terms.iter().any(|(col, _)| kept[*col])).collect();
    for row in &spoken {
        let follows = row.terms.iter().filter(|(col, _)| !attends(&model.columns[*col].meaning));
        follows.for_each(|(col, _)| kept[*col] = true);
    }
    written(model, &kept, &spoken)
}

fn written(model: &Model, kept: &[bool], spoken: &[&Row]) -> Model {
    let mut place = vec![None; kept.len()];
    let mut columns = Vec::new();
    for (col, column) in model.columns.iter().enumerate().filter(|(col, _)| kept[*col]) {
        place[col] = Some(columns.len());
        columns.push(column.clone());
    }
    let moved = |terms: &[(Col, i64)]| -> Vec<(Col, i64)> {
        terms.iter().filter_map(|(col, factor)| Some((place[*col]?, *factor))).collect()
    };
    let rows = spoken.iter().map(|row| Row { terms: moved(&row.terms), ..(*row).clone() }).collect();
    let demands = Objective { terms: moved(&model.demands.terms), constant: 0 };
    Model { columns, rows, demands, loads: model.loads.clone(), ..Model::default() }
}

fn is_hard(meaning: &Meaning) -> bool {
    matches!(
        meaning,
        Meaning::LockOpen { .. }
            | Meaning::MinimumOpen { .. }
            | Meaning::PresenceOpen { .. }
            | Meaning::AreaLeadOpen { .. }
    )
}

/// Whether a column decides where somebody is, or when a session is held.
fn attends(meaning: &Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Visit { .. }
            | Meaning::Substitute { .. }
            | Meaning::AreaLead { .. }
            | Meaning::Date { .. }
            | Meaning::Host { .. }
            | Meaning::Panel { .. }
    )
}

/// The duties at which a column puts somebody, or a session.
fn of<'a>(instance: &'a Instance, column: &Column) -> Vec<&'a str> {
    let meeting = |id: &MeetingId| instance.meeting(*id).id.as_str();
    match &column.meaning {
        Meaning::Visit { attended, .. } => attended.iter().map(meeting).collect(),
        Meaning::Substitute { meeting: id, .. } | Meaning::AreaLead { meeting: id, .. } => vec![meeting(id)],
        Meaning::Date { session, .. } | Meaning::Host { session, .. } | Meaning::Panel { session, .. } => {
            vec![instance.session(*session).id.as_str()]
        }
        _ => Vec::new(),
    }
}
