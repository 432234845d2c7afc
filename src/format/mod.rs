//! The only room that knows JSON: the two formats as plain structs, reading with coded errors, writing.

pub mod instance;
pub mod plan;

pub use instance::Instance as InstanceDto;
pub use plan::Plan as PlanDto;
