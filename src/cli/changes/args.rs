//! The flags, to be flattened into the arguments of a verb; each may stand several times.

use clap::Args;

use super::flags::{self, ChangeFlag};
use crate::format::changes::Change;

/// What has happened since the plan was made, by flags.
#[derive(Args, Clone, Debug, Default)]
pub struct ChangeArgs {
    #[arg(long, value_name = "PERSON:FROM..TO", value_parser = flags::away)]
    away: Vec<ChangeFlag>,
    #[arg(long, value_name = "PERSON:DAY", value_parser = flags::leaves)]
    leaves: Vec<ChangeFlag>,
    #[arg(long, value_name = "PERSON:PERIOD=NUMBER", value_parser = flags::limit)]
    limit: Vec<ChangeFlag>,
    #[arg(long, value_name = "DUTY", value_parser = flags::cancel)]
    cancel: Vec<ChangeFlag>,
    #[arg(long = "move", value_name = "DUTY=DAY", value_parser = flags::shift)]
    shift: Vec<ChangeFlag>,
    #[arg(long, value_name = "DUTY[#SEAT]=PERSON", value_parser = flags::lock)]
    lock: Vec<ChangeFlag>,
    #[arg(long, value_name = "DUTY[#SEAT]=PERSON", value_parser = flags::forbid)]
    forbid: Vec<ChangeFlag>,
}

impl ChangeArgs {
    /// The changes, by flag and then in the order of the command line.
    #[must_use]
    pub fn changes(&self) -> Vec<Change> {
        self.flags().map(|flag| flag.change.clone()).collect()
    }

    /// The flag as it was typed that a mistake at a path like `changes[7].away.from` comes from, where the first `before`
    /// changes come from elsewhere; `None` for a mistake of these, or at another path.
    #[must_use]
    pub fn place(&self, path: &str, before: usize) -> Option<String> {
        let number = path.strip_prefix("changes[")?.split(']').next()?.parse::<usize>().ok()?;
        self.flags().nth(number.checked_sub(before)?).map(|flag| flag.typed.clone())
    }

    fn flags(&self) -> impl Iterator<Item = &ChangeFlag> {
        let all =
            [&self.away, &self.leaves, &self.limit, &self.cancel, &self.shift, &self.lock, &self.forbid];
        all.into_iter().flatten()
    }
}
