//! Arguments of `luanphien record`: one record by its fields, or a file of many.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::args::AtRegister;
use crate::format::records::RecordKind;

#[derive(Args, Debug)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub(crate) struct RecordArgs {
    #[command(subcommand)]
    pub(crate) verb: RecordVerb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RecordVerb {
    Attendance(AttendanceArgs),
    Meeting(MeetingArgs),
    Concern(ConcernArgs),
    Report(ReportArgs),
    Session(SessionArgs),
    Visits(VisitsArgs),
    Batch(BatchArgs),
}

#[derive(Args, Debug)]
pub(crate) struct BatchArgs {
    #[arg(value_name = "FILE.json")]
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) at: AtRegister,
}

/// Arguments for one kind of record: a table, or the fields.
macro_rules! record_args {
    ($($name:ident { $($field:ident $value:literal,)* })*) => {$(
        #[derive(Args, Debug)]
        pub(crate) struct $name {
            #[arg(value_name = "FILE.csv", conflicts_with_all = [$(stringify!($field)),*])]
            rows: Option<PathBuf>,
            $(#[arg(long, value_name = $value)] $field: Option<String>,)*
            #[command(flatten)]
            at: AtRegister,
        }

        impl $name {
            fn fields(&self) -> Vec<(&'static str, String)> {
                [$((stringify!($field), &self.$field)),*]
                    .into_iter()
                    .filter_map(|(name, value)| Some((name, value.clone()?)))
                    .collect()
            }
        }
    )*};
}

record_args! {
    AttendanceArgs {
        duty "DUTY", person "PERSON", came "attended|excused|unexcused|replaced", reason "TEXT",
        instead "PERSON", arrived "HH:MM", spoke "true|false", note "TEXT",
    }
    MeetingArgs {
        duty "MEETING", state "held|moved|cancelled", moved_to "YYYY-MM-DD", reason "TEXT", rating "TEXT",
    }
    ConcernArgs {
        duty "MEETING", number "N", matter "TEXT", state "open|answered", answered_by "TEXT",
        answered_on "YYYY-MM-DD",
    }
    ReportArgs {
        author "PERSON|AGENCY", period "PERIOD", due "YYYY-MM-DD", state "due|submitted|accepted|returned",
        submitted "YYYY-MM-DD", reason "TEXT",
    }
    SessionArgs {
        duty "SESSION", held "head|delegate|not_held|moved", delegate "PERSON", reason "TEXT",
        moved_to "YYYY-MM-DD",
    }
    VisitsArgs {
        duty "SESSION", kind "feedback|petition|complaint|denunciation", topic "TOPIC", visits "N",
        settled "N", forwarded "N", pending "N",
    }
}

/// Where the records come from.
pub(crate) enum Source<'a> {
    /// A file of records of all kinds.
    Batch(&'a PathBuf),
    /// A table of records of one kind.
    Table(RecordKind, &'a PathBuf),
    /// One record by its fields.
    Fields(RecordKind, Vec<(&'static str, String)>),
}

impl RecordVerb {
    /// Where the records come from, and where they go.
    pub(crate) fn source(&self) -> (Source<'_>, &AtRegister) {
        macro_rules! one {
            ($kind:ident, $args:expr) => {{
                let args = $args;
                let source = match &args.rows {
                    Some(rows) => Source::Table(RecordKind::$kind, rows),
                    None => Source::Fields(RecordKind::$kind, args.fields()),
                };
                (source, &args.at)
            }};
        }
        match self {
            Self::Batch(args) => (Source::Batch(&args.file), &args.at),
            Self::Attendance(args) => one!(Attendance, args),
            Self::Meeting(args) => one!(Meeting, args),
            Self::Concern(args) => one!(Concern, args),
            Self::Report(args) => one!(Report, args),
            Self::Session(args) => one!(Session, args),
            Self::Visits(args) => one!(Visits, args),
        }
    }
}
