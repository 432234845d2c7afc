//! The only room that knows JSON: the formats as plain structs, reading with coded errors, writing.

mod accounts;
pub mod batch;
pub mod certificate;
pub mod changes;
mod check;
pub mod codes;
pub mod comparison;
mod comparison_convert;
mod convert;
mod explained;
mod files;
mod follow_up;
mod from_sheets;
mod frontier;
pub mod instance;
mod issue;
mod letterhead;
mod levels;
mod lines;
mod nearest;
mod outcome;
mod periodic;
mod person;
pub mod plan;
mod plan_convert;
mod read;
mod rebalance;
pub mod records;
mod refs;
mod register;
mod register_line;
mod reminders;
pub mod scenarios;
mod schema;
mod seated;
mod service_file;
mod shape;
pub mod simulation;
pub(crate) mod words;
mod worth;
mod write;

pub use accounts::{AccountDto, AccountsDto, KnownAccountDto};
pub use batch::{
    Batch as BatchDto, BatchCommittee, BatchFigures, BatchRecord, BatchStatus, BatchTotals, LimitNote,
};
pub use certificate::{Certificate as CertificateDto, multiplier};
pub use changes::{Changes as ChangesDto, apply_changes, apply_changes_to_plan};
pub use codes::Code;
pub use comparison::Comparison as ComparisonDto;
pub use comparison_convert::{difference as difference_dto, figures as figures_dto};
pub use explained::{
    AtDto, AwayDto, BarrierDto, CoreDemandDto, CoreDto, ExplanationDto, HallDto, LimitDto, ObstacleDto,
    OpeningDto, ReasonDto, RelaxationDto, SeatDto, SumDto, SummandDto, UnitDto,
};
pub use files::{Files, Folder, MAX_FILE, NoFiles, read_text, stream_file, write_file};

pub use follow_up::{
    ChangedSeatDto, DifferencesDto, PeriodAccountDto, PersonAccountDto, PublishedDto, RecordedDto,
    SettlementDto, StatementDto, VersionDto, VersionsDto,
};
pub use from_sheets::{AssumedDto, FromSheetsDto, RemarkDto};
pub use frontier::{FrontierDto, FrontierPointDto};
pub use instance::Instance as InstanceDto;
pub use issue::{Issue, Position};
pub use letterhead::{letterhead_start, read_letterhead, write_letterhead};
pub use levels::{BoughtDto, BoughtTierDto, FairnessAnswerDto, LevelDto, OwnTierDto, PersonLevelDto};
pub use lines::{
    Line, read_limit_notes, read_line, record_id, write_instance_line, write_limit_note, write_record,
};
pub use nearest::nearest;
pub use outcome::{
    ContentsDto, ExportedDto, FailureDto, LoadDto, Outcome, ProblemDto, RecountedDto, ReportDto, StageDto,
    TimingsDto, ViolationDto, write_outcome,
};
pub use periodic::{CountedDto, Numbers as NumbersDto, PeriodDto, PeriodicReportDto};
pub use person::{
    BeforeAfterDto, CellMetDto, DutyDto, LimitUseDto, MendDto, PersonAnswerDto, RankDto, WeekDto,
    changed_seat, read_changed_seat,
};
pub use plan::Plan as PlanDto;
pub use plan_convert::{fairness_to_dto, from_dto as plan_from_dto, to_dto as plan_to_dto};
pub use read::{
    build_instance, read_as, read_batch, read_batch_record, read_certificate, read_changes, read_instance,
    read_instance_dto, read_instance_file, read_plan, read_plan_file, read_records, read_scenarios,
};
pub use records::Records as RecordsDto;
pub use register::{
    AlterationDto, EntryDto, FieldDto, FlawDto, HeadDto, ImportedDto, JournalDto, LogDto, PlaceDto,
    VerifiedDto,
};
pub use register_line::{RegisterDocument, RegisterEntry, RegisterHeader, RegisterLine, RegisterRow};
pub use reminders::{DueDto, RemindedDto, RemindersDto};
pub use scenarios::{Base, Scenarios as ScenariosDto, Variant};
pub use schema::{Kind, schema};
pub use seated::{ConflictDto, LoadsDto, SeatAnswerDto, StandingDto, TierPriceDto, TimedObstacleDto};
pub use service_file::{ServiceFile, read_service_file};
pub use simulation::Simulation as SimulationDto;
pub use words::Word;
pub use worth::{LimitWorthDto, ShareDto, ValueAnswerDto, WorthDto};
pub use write::{
    assignments_hash, text_hash, write_certificate, write_changes, write_comparison, write_instance,
    write_plan, write_simulation,
};
