//! The only room that knows JSON: the formats as plain structs, reading with coded errors, writing.

pub mod certificate;
pub mod changes;
mod check;
pub mod codes;
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
mod schema;
mod seated;
mod shape;
mod write;

pub use certificate::Certificate as CertificateDto;
pub use changes::{Changes as ChangesDto, apply_changes, apply_changes_to_plan};
pub use codes::Code;
pub use explained::{
    AtDto, AwayDto, BarrierDto, CoreDemandDto, CoreDto, ExplanationDto, HallDto, LimitDto, ObstacleDto,
    OpeningDto, ReasonDto, RelaxationDto, SeatDto, UnitDto,
};
pub use files::{Files, Folder, MAX_FILE, NoFiles, read_text, write_file};
pub use instance::Instance as InstanceDto;
pub use issue::{Issue, Position};
pub use outcome::{
    ContentsDto, FailureDto, LoadDto, Outcome, ProblemDto, RecountedDto, ReportDto, StageDto, TimingsDto,
    ViolationDto, write_outcome,
};
pub use plan::Plan as PlanDto;
pub use plan_convert::{from_dto as plan_from_dto, to_dto as plan_to_dto};
pub use read::{
    build_instance, read_certificate, read_changes, read_instance, read_instance_dto, read_instance_file,
    read_plan, read_plan_file,
};
pub use schema::{Kind, schema};
pub use seated::{ConflictDto, LoadsDto, SeatAnswerDto, StandingDto, TierPriceDto, TimedObstacleDto};
pub use write::{assignments_hash, write_certificate, write_changes, write_instance, write_plan};
