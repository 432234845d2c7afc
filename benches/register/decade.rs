//! Ten years of one committee, lived through the same doors as every office: planned, published, recorded.

use chrono::{DateTime, Months, NaiveDate, NaiveTime, Utc};
use luanphien::format::records::{Record, Records};
use luanphien::format::{InstanceDto, NoFiles, build_instance};
use luanphien::office::follow_up::record;
use luanphien::office::generate::{ProvinceOptions, province};
use luanphien::office::life::{PlanState, Publication, open_period, publish};
use luanphien::office::{PlanOptions, Silent, plan};
use luanphien::register::Register;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use super::happenings::happened;

/// Quarters in ten years.
const QUARTERS: u32 = 40;

/// First day of the first quarter.
fn begin() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 1).expect("a day")
}

/// First day of the last quarter.
pub(crate) fn last_quarter() -> NaiveDate {
    begin() + Months::new(3 * (QUARTERS - 1))
}

/// Lives ten years of one committee of 30 members and 24 cells.
pub(crate) async fn live(register: &Register, committee: &str) {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    for quarter in 0..QUARTERS {
        let mut dto = quarter_of(begin() + Months::new(3 * quarter));
        open_period(register, committee, &mut dto, &NoFiles).await.expect("it opens");
        let instance = build_instance(&dto, &NoFiles).expect("a generated instance is valid");
        let made = plan(&instance, &PlanOptions::default(), &Silent).expect("there is a plan").plan;
        let publication = Publication {
            committee,
            instance: &dto,
            files: &NoFiles,
            plan: &made,
            state: PlanState::Published,
            by: "văn phòng",
            at: evening(instance.horizon.from - Months::new(1)),
        };
        publish(register, &publication).await.expect("it is published");
        for (day, records) in happened(&instance, &made, &mut rng) {
            write(register, committee, records, day).await;
        }
    }
}

async fn write(register: &Register, committee: &str, records: Vec<Record>, day: NaiveDate) {
    let records = Records::new(records);
    record(register, committee, &records, "văn phòng", evening(day)).await.expect("it is recorded");
}

/// The committee in a quarter: the same people and cells, other absences.
fn quarter_of(from: NaiveDate) -> InstanceDto {
    let options = ProvinceOptions { committees: 1, from, ..ProvinceOptions::default() };
    province(&options).expect("the options are in range").next().expect("one committee")
}

fn evening(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() + chrono::TimeDelta::hours(13)
}
