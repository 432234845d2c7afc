//! Why a plan is as it is.

use std::time::Duration;

use chrono::{NaiveDate, Weekday};

use super::{Answer, Performed, read};
use crate::answers::{self, Asked, Refusal};
use crate::domain::{Instance, Plan};
use crate::format::write_outcome;
use crate::office::explain::{
    Depth, explain_fairness, explain_person, explain_seat, explain_uncovered, explain_value,
};
use crate::service::queue::task::{ExplainTask, Question};
use crate::texts::Texts;

/// Without a time limit, a seat is looked at for so long.
const QUICK: Duration = Duration::from_millis(2_500);
/// Without a time limit, what takes longer is asked for so long.
const LONGEST: Duration = Duration::from_secs(60);

/// Explains a plan; one that breaks rules is judged instead.
pub(super) fn explain(task: &ExplainTask) -> Answer {
    let (instance, texts) = read::instance(&task.instance, &task.files)?;
    let plan = read::plan(&task.plan, texts)?;
    let answer = answer(&instance, &plan, task, texts);
    let result = answer.map_err(|refusal| Performed::refused(refusal, texts))?;
    Ok(Performed::done(result))
}

fn answer(instance: &Instance, plan: &Plan, task: &ExplainTask, texts: Texts) -> Result<String, Refusal> {
    let limit = read::limit(task.time_limit);
    let long = Some(limit.unwrap_or(LONGEST));
    match &task.what {
        Question::Uncovered => match explain_uncovered(instance, plan, limit) {
            Ok(found) => Ok(write_outcome(&answers::explained(&found))),
            Err(failure) => Err(answers::not_explained(failure, texts)),
        },
        Question::Seat(seat) => {
            let depth = limit.map_or(Depth::Quick(QUICK), |limit| Depth::Full(Some(limit)));
            match explain_seat(instance, plan, seat, depth) {
                Ok(found) => Ok(write_outcome(&answers::seated(&found))),
                Err(failure) => {
                    Err(answers::not_seated(failure, Asked { place: "what.seat", value: seat }, texts))
                }
            }
        }
        Question::Person { person, week } => {
            let week = week.as_ref().map(|day| monday(day.0));
            match explain_person(instance, plan, person, week, long) {
                Ok(found) => Ok(write_outcome(&answers::person(instance, &found))),
                Err(failure) => {
                    let asked = Asked { place: "what.person.person", value: person };
                    Err(answers::no_person(failure, asked, "what.person.week", texts))
                }
            }
        }
        Question::Fairness => match explain_fairness(instance, plan, long) {
            Ok(found) => Ok(write_outcome(&answers::fairness(&found))),
            Err(failure) => Err(answers::no_fairness(failure, texts)),
        },
        Question::Value => match explain_value(instance, plan, long) {
            Ok(found) => Ok(write_outcome(&answers::value(&found))),
            Err(failure) => Err(answers::no_value(failure, texts)),
        },
    }
}

/// The Monday of the week of a day.
fn monday(day: NaiveDate) -> NaiveDate {
    day.week(Weekday::Mon).checked_first_day().unwrap_or(day)
}
