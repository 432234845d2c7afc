//! The only room that knows JSON: the formats as plain structs, reading with coded errors, writing.

pub mod changes;
mod check;
pub mod codes;
pub mod comparison;
mod comparison_convert;
mod convert;
mod explained;
mod files;
pub mod instance;
mod issue;
mod nearest;
mod outcome;
pub mod plan;
mod plan_convert;
mod read;
mod rebalance;
mod refs;
pub mod scenarios;
mod schema;
mod seated;
mod shape;
mod write;

pub use changes::{Changes as ChangesDto, apply_changes, apply_changes_to_plan};
pub use codes::Code;
pub use comparison::Comparison as ComparisonDto;
pub use comparison_convert::{difference as difference_dto, figures as figures_dto};
pub use explained::{
    AtDto, AwayDto, BarrierDto, CoreDemandDto, CoreDto, ExplanationDto, HallDto, LimitDto, ObstacleDto,
    OpeningDto, ReasonDto, RelaxationDto, SeatDto, UnitDto,
};
pub use files::{Files, Folder, MAX_FILE, NoFiles, read_text, write_file};
pub use instance::Instance as InstanceDto;
pub use issue::{Issue, Position};
pub use outcome::{
    ContentsDto, FailureDto, LoadDto, Outcome, ProblemDto, ReportDto, StageDto, TimingsDto, ViolationDto,
    write_outcome,
};
pub use plan::Plan as PlanDto;
pub use plan_convert::{from_dto as plan_from_dto, to_dto as plan_to_dto};
pub use read::{
    build_instance, read_changes, read_instance, read_instance_dto, read_instance_file, read_plan,
    read_plan_file, read_scenarios,
};
pub use scenarios::{Base, Scenarios as ScenariosDto, Variant};
pub use schema::{Kind, schema};
pub use seated::{ConflictDto, LoadsDto, SeatAnswerDto, StandingDto, TierPriceDto, TimedObstacleDto};
pub use write::{assignments_hash, write_changes, write_comparison, write_instance, write_plan};
