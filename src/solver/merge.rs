//! A relaxation that forgets on which date a session is held.
//!
//! Most columns of a program say the same thing once for each date that a session may take: this person sits there, if
//! it is held on that day. For the loads the day is no matter. So the columns of all dates are added up into one, the
//! rows that hold for each date are added up likewise, and what is left of rows that only some of the dates stand in is
//! weakened. Every integral point of the region has an image here with the same loads: whatever is proved to be the
//! least at a level here is no more than the least there.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::region::{Bounded, Region};
use crate::domain::{PersonId, SessionId};
use crate::formulation::{Col, Column, LoadGrid, LoadScale, Meaning, Model, Row};
use crate::rules::Rule;

/// The smaller program, and the rows that earlier tiers added.
pub(super) struct Merged {
    model: Model,
    added: Vec<Bounded>,
}

/// Dates of a session that are made one: that of a plan in force, where nobody has to leave, stays apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Days {
    session: SessionId,
    in_force: bool,
}

/// What a column says once the date is forgotten.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Part {
    Date,
    Host(usize),
    Panel(usize, PersonId),
    PanelOpen(usize),
    CompositionOpen(usize),
}

/// Rows of one session that say the same for each of its dates.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Family {
    /// The rows of a rule come in the same order for each date.
    Number(Rule, Days, usize),
    /// Not for everybody on each date.
    People(Rule, Days, BTreeSet<PersonId>),
}

impl Merged {
    /// The relaxation of a region; `None` if no session has a choice of dates.
    pub(super) fn of(region: &Region<'_>) -> Option<Self> {
        let merge = Merge::of(region);
        merge.smaller().then(|| merge.finish())
    }

    pub(super) fn region(&self) -> Region<'_> {
        let mut region = Region::whole(&self.model);
        region.added.clone_from(&self.added);
        region.propagate();
        region
    }
}

/// Columns of the region and their images.
struct Merge<'a, 'm> {
    region: &'a Region<'m>,
    /// The image of each column that can be other than zero.
    image: Vec<Option<Col>>,
    /// How many columns each image stands for.
    members: Vec<usize>,
    columns: Vec<Column>,
}

impl<'a, 'm> Merge<'a, 'm> {
    fn of(region: &'a Region<'m>) -> Self {
        let mut merge =
            Self { region, image: vec![None; region.lower.len()], members: Vec::new(), columns: Vec::new() };
        let mut known: HashMap<(Days, Part), Col> = HashMap::new();
        for (col, column) in region.model.columns.iter().enumerate() {
            let (lower, upper) = (region.lower[col], region.upper[col]);
            if (lower, upper) == (0, 0) && !counts_loads(&column.meaning) {
                continue;
            }
            let next = merge.columns.len();
            let image = dated(&column.meaning).map_or(next, |(session, date, part)| {
                *known.entry((merge.days(session, date), part)).or_insert(next)
            });
            merge.image[col] = Some(image);
            if image == next {
                merge.columns.push(Column { meaning: column.meaning.clone(), lower, upper });
                merge.members.push(1);
            } else {
                let whole = &mut merge.columns[image];
                whole.lower += lower;
                // A session takes one date, and whoever sits there on another sits nowhere.
                let one = !matches!(column.meaning, Meaning::CompositionOpen { .. });
                whole.upper = if one { whole.upper.max(upper) } else { whole.upper + upper };
                merge.members[image] += 1;
            }
        }
        merge
    }

    fn days(&self, session: SessionId, candidate: usize) -> Days {
        Days { session, in_force: self.region.model.in_force.get(&session) == Some(&candidate) }
    }

    fn smaller(&self) -> bool {
        self.members.iter().any(|members| *members > 1)
    }

    fn finish(self) -> Merged {
        let mut families: BTreeMap<Family, Bounded> = BTreeMap::new();
        let mut numbers: BTreeMap<(Rule, SessionId, usize), usize> = BTreeMap::new();
        let mut rows: Vec<Row> = Vec::new();
        let own = self.region.rows.len();
        for (index, (low, high, terms)) in self.region.all_rows().enumerate().take(own) {
            let rule = self.region.model.rows[index].rule;
            match self.family(rule, terms, &mut numbers) {
                Some(family) => {
                    add(families.entry(family).or_insert((Some(0), Some(0), Vec::new())), (low, high, terms))
                }
                None => rows.extend(self.images(low, high, terms).into_iter().map(|row| stated(rule, row))),
            }
        }
        for (family, (low, high, terms)) in families {
            let (Family::Number(rule, ..) | Family::People(rule, ..)) = family;
            rows.extend(self.images(low, high, &terms).into_iter().map(|row| stated(rule, row)));
        }
        let added =
            self.region.added.iter().flat_map(|(low, high, terms)| self.images(*low, *high, terms)).collect();
        let loads = self.loads();
        Merged { model: Model { columns: self.columns, rows, loads, ..Model::default() }, added }
    }

    /// The family of a row that speaks of one date of one session only.
    fn family(
        &self,
        rule: Rule,
        terms: &[(Col, i64)],
        numbers: &mut BTreeMap<(Rule, SessionId, usize), usize>,
    ) -> Option<Family> {
        let meanings = terms.iter().map(|(col, _)| &self.region.model.columns[*col].meaning);
        let mut at: Option<(SessionId, usize)> = None;
        let mut people = BTreeSet::new();
        for meaning in meanings {
            let (session, candidate, part) = dated(meaning)?;
            if *at.get_or_insert((session, candidate)) != (session, candidate) {
                return None;
            }
            if let Part::Panel(_, person) = part {
                people.insert(person);
            }
        }
        let (session, candidate) = at?;
        let number = numbers.entry((rule, session, candidate)).or_default();
        *number += 1;
        let days = self.days(session, candidate);
        Some(match rule {
            Rule::OneSeat | Rule::Apart => Family::People(rule, days, people),
            _ => Family::Number(rule, days, *number),
        })
    }

    /// What a row says about the images: one row if all members stand in it alike, else one for each of its bounds.
    fn images(&self, low: Option<i64>, high: Option<i64>, terms: &[(Col, i64)]) -> Vec<Bounded> {
        let mut factors: BTreeMap<Col, (usize, i64, i64)> = BTreeMap::new();
        for (col, factor) in terms {
            if let Some(image) = self.image[*col] {
                let seen = factors.entry(image).or_insert((0, *factor, *factor));
                *seen = (seen.0 + 1, seen.1.min(*factor), seen.2.max(*factor));
            }
        }
        // Members that do not stand in the row have the factor zero.
        for (image, seen) in &mut factors {
            if seen.0 < self.members[*image] {
                *seen = (seen.0, seen.1.min(0), seen.2.max(0));
            }
        }
        let side = |pick: fn(&(usize, i64, i64)) -> i64| {
            let all = factors.iter().map(|(image, seen)| (*image, pick(seen)));
            all.filter(|(_, factor)| *factor != 0).collect::<Vec<(Col, i64)>>()
        };
        let (least, most) = (side(|seen| seen.1), side(|seen| seen.2));
        if least == most {
            return vec![(low, high, least)];
        }
        let above = low.map(|low| (Some(low), None, most));
        let below = high.map(|high| (None, Some(high), least));
        above.into_iter().chain(below).collect()
    }

    fn loads(&self) -> LoadGrid {
        let loads = &self.region.model.loads;
        let image = |(col, points): &(Col, i64)| Some((self.image[*col]?, *points));
        let scale = |scale: &LoadScale| {
            let points: BTreeMap<Col, i64> = scale.points.iter().filter_map(image).collect();
            let levels = scale.levels.iter().filter_map(image).collect();
            let excess = self.image[scale.excess].unwrap_or_default();
            LoadScale { points: points.into_iter().collect(), levels, excess, ..*scale }
        };
        LoadGrid { people: loads.people.iter().map(scale).collect(), ..*loads }
    }
}

fn stated(rule: Rule, (lower, upper, terms): Bounded) -> Row {
    Row { rule, lower, upper, terms }
}

fn add(sum: &mut Bounded, (low, high, terms): (Option<i64>, Option<i64>, &[(Col, i64)])) {
    sum.0 = sum.0.zip(low).map(|(a, b)| a + b);
    sum.1 = sum.1.zip(high).map(|(a, b)| a + b);
    sum.2.extend_from_slice(terms);
}

/// Columns of the loads stay even where they are zero: the levels keep their order.
fn counts_loads(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Level { .. } | Meaning::Excess { .. })
}

/// Session, date and part of a column that exists once for each date.
fn dated(meaning: &Meaning) -> Option<(SessionId, usize, Part)> {
    match *meaning {
        Meaning::Date { session, candidate } => Some((session, candidate, Part::Date)),
        Meaning::Host { session, candidate, option, .. } => Some((session, candidate, Part::Host(option))),
        Meaning::Panel { session, candidate, seat, person } => {
            Some((session, candidate, Part::Panel(seat, person)))
        }
        Meaning::PanelOpen { session, candidate, seat } => Some((session, candidate, Part::PanelOpen(seat))),
        Meaning::CompositionOpen { session, candidate, bound } => {
            Some((session, candidate, Part::CompositionOpen(bound)))
        }
        _ => None,
    }
}
