//! JSON Schema of the formats, generated from the structs, and the validators made from it.

use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value;

use super::batch::{Batch, BatchRecord};
use super::instance::{Clock, Date, DayOrMoment, Fraction, Moment, MonthDay};
use super::{
    CertificateDto, ChangesDto, ComparisonDto, InstanceDto, PlanDto, RecordsDto, RegisterLine, ScenariosDto,
    SimulationDto,
};

/// The kinds of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `luanphien/instance@1`.
    Instance,
    /// `luanphien/plan@1`.
    Plan,
    /// `luanphien/changes@1`.
    Changes,
    /// `luanphien/batch@1`.
    Batch,
    /// `luanphien/batch-record@1`.
    BatchRecord,
    /// `luanphien/certificate@1`.
    Certificate,
    /// `luanphien/scenarios@1`.
    Scenarios,
    /// `luanphien/comparison@1`.
    Comparison,
    /// `luanphien/simulation@1`.
    Simulation,
    /// `luanphien/records@1`.
    Records,
    /// One line of `luanphien/register@1`.
    Register,
}

impl Kind {
    /// The value of the field `format`.
    #[must_use]
    pub fn format(self) -> &'static str {
        match self {
            Kind::Instance => InstanceDto::FORMAT,
            Kind::Plan => PlanDto::FORMAT,
            Kind::Changes => ChangesDto::FORMAT,
            Kind::Batch => Batch::FORMAT,
            Kind::BatchRecord => BatchRecord::FORMAT,
            Kind::Certificate => CertificateDto::FORMAT,
            Kind::Scenarios => ScenariosDto::FORMAT,
            Kind::Comparison => ComparisonDto::FORMAT,
            Kind::Simulation => SimulationDto::FORMAT,
            Kind::Records => RecordsDto::FORMAT,
            Kind::Register => RegisterLine::FORMAT,
        }
    }

    pub(super) fn validator(self) -> Option<&'static Validator> {
        match self {
            Kind::Instance => INSTANCE.as_ref(),
            Kind::Plan => PLAN.as_ref(),
            Kind::Changes => CHANGES.as_ref(),
            Kind::Batch => BATCH.as_ref(),
            Kind::BatchRecord => BATCH_RECORD.as_ref(),
            Kind::Certificate => CERTIFICATE.as_ref(),
            Kind::Scenarios => SCENARIOS.as_ref(),
            Kind::Comparison => COMPARISON.as_ref(),
            Kind::Simulation => SIMULATION.as_ref(),
            Kind::Records => RECORDS.as_ref(),
            Kind::Register => REGISTER.as_ref(),
        }
    }
}

/// The JSON Schema (draft 2020-12) of a kind of file.
#[must_use]
pub fn schema(kind: Kind) -> Value {
    let schema = match kind {
        Kind::Instance => schemars::schema_for!(InstanceDto),
        Kind::Plan => schemars::schema_for!(PlanDto),
        Kind::Changes => schemars::schema_for!(ChangesDto),
        Kind::Batch => schemars::schema_for!(Batch),
        Kind::BatchRecord => schemars::schema_for!(BatchRecord),
        Kind::Certificate => schemars::schema_for!(CertificateDto),
        Kind::Scenarios => schemars::schema_for!(ScenariosDto),
        Kind::Comparison => schemars::schema_for!(ComparisonDto),
        Kind::Simulation => schemars::schema_for!(SimulationDto),
        Kind::Records => schemars::schema_for!(RecordsDto),
        Kind::Register => schemars::schema_for!(RegisterLine),
    };
    schema.to_value()
}

static INSTANCE: LazyLock<Option<Validator>> = LazyLock::new(|| build(Kind::Instance));
static PLAN: LazyLock<Option<Validator>> = LazyLock::new(|| build(Kind::Plan));
static CHANGES: LazyLock<Option<Validator>> = LazyLock::new(|| build(Kind::Changes));
static BATCH: LazyLock<Option<Validator>> = LazyLock::new(|| build(Kind::Batch));
static BATCH_RECORD: LazyLock<Option<Validator>> = LazyLock::new(|| build(Kind::BatchRecord));
static CERTIFICATE: LazyLock<Option<Validator>> = LazyLock::new(|| build(Kind::Certificate));
static SCENARIOS: LazyLock<Option<Validator>> = LazyLock::new(|| build(Kind::Scenarios));
static COMPARISON: LazyLock<Option<Validator>> = LazyLock::new(|| build(Kind::Comparison));
static SIMULATION: LazyLock<Option<Validator>> = LazyLock::new(|| build(Kind::Simulation));
static RECORDS: LazyLock<Option<Validator>> = LazyLock::new(|| build(Kind::Records));
static REGISTER: LazyLock<Option<Validator>> = LazyLock::new(|| build(Kind::Register));

/// `None` only if the generated schema were no schema; a test holds that it is.
fn build(kind: Kind) -> Option<Validator> {
    validator(&schema(kind))
}

/// What holds values against a schema; `None` if it is no schema.
pub(super) fn validator(schema: &Value) -> Option<Validator> {
    jsonschema::options()
        .should_validate_formats(true)
        .with_format(Date::FORMAT, |text| Date::parse(text).is_some())
        .with_format(Clock::FORMAT, |text| Clock::parse(text).is_some())
        .with_format(MonthDay::FORMAT, |text| MonthDay::parse(text).is_some())
        .with_format(Moment::FORMAT, |text| Moment::parse(text).is_some())
        .with_format(DayOrMoment::FORMAT, |text| DayOrMoment::parse(text).is_some())
        .with_format(Fraction::FORMAT, |text| Fraction::parse(text).is_some())
        .build(schema)
        .ok()
}
