//! The life of plans in the register, on both kinds of database.

mod books;
mod owed;
mod publish;
mod standing;
mod staying;

use luanphien::domain::Plan;
use luanphien::format::{InstanceDto, NoFiles, build_instance, read_instance_dto};
use luanphien::office::life::{Publication, PublishFailure, Published, publish};
use luanphien::office::{PlanOptions, Silent, plan};
use luanphien::register::Register;
use luanphien::register::records::PlanState;

pub const COMMITTEE: &str = "mau";

/// The tutorial: five members, six cells, the first quarter of 2027.
pub fn tutorial() -> InstanceDto {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/instances/tutorial.json");
    read_instance_dto(&std::fs::read_to_string(path).unwrap()).unwrap()
}

pub fn planned(dto: &InstanceDto) -> Plan {
    plan(&build_instance(dto, &NoFiles).unwrap(), &PlanOptions::default(), &Silent).unwrap().plan
}

pub async fn bring(
    register: &Register,
    instance: &InstanceDto,
    plan: &Plan,
    state: PlanState,
) -> Result<Published, PublishFailure> {
    let at = "2026-12-20T08:00:00Z".parse().unwrap();
    let what =
        Publication { committee: COMMITTEE, instance, files: &NoFiles, plan, state, by: "văn phòng", at };
    publish(register, &what).await
}

/// A test that needs nothing to fail.
pub fn on_both(test: impl AsyncFn(Register)) {
    crate::register::places::on_both(async |place| {
        test(place.create().await).await;
        Ok(())
    });
}
