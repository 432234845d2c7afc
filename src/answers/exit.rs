//! How a call ended: the same numbers as exit codes of the command line, as `code` in JSON, and in `docs/codes.md`.

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Exit {
    /// Done; a plan was made and checked.
    Done = 0,
    /// The program is wrong: a plan that the checker rejects, a solver that fails.
    Internal = 1,
    /// The command line is not understood, or a file cannot be written.
    Usage = 2,
    /// The input is invalid; every error is listed.
    Invalid = 3,
    /// Hard demands contradict each other; they are named.
    Contradiction = 4,
    /// No checked plan within the limits.
    NoPlan = 5,
    /// `check` found violations, or `register verify` flaws.
    Violations = 6,
}

impl Exit {
    /// All ways to end, by number.
    pub const ALL: [Self; 7] = [
        Self::Done,
        Self::Internal,
        Self::Usage,
        Self::Invalid,
        Self::Contradiction,
        Self::NoPlan,
        Self::Violations,
    ];

    /// The number.
    #[must_use]
    pub fn code(self) -> u8 {
        self as u8
    }

    /// Done where nothing was found, violations where there is something.
    #[must_use]
    pub fn of_findings(found: usize) -> Self {
        if found == 0 { Self::Done } else { Self::Violations }
    }

    /// The end of two together: that of the one that ended worse, and the program's own faults are worst.
    #[must_use]
    pub fn worse(self, other: Self) -> Self {
        match (self, other) {
            (Self::Done, end) | (end, Self::Done) => end,
            (one, other) => one.min(other),
        }
    }
}
