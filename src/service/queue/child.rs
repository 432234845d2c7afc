//! The process in which one attempt is made.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Duration;

use super::job::Attempt;
use crate::office::register::Address;

/// Where the process finds the address of the register: not on its command line, which everybody on the machine can read.
pub const DATABASE: &str = "LUANPHIEN_DATABASE";

/// A process that makes one attempt; dropped, it is gone.
#[derive(Debug)]
pub(super) struct Child {
    process: std::process::Child,
}

impl Child {
    /// Starts it: `PROGRAM worker --one JOB`. Its input says which attempt, and after how long the worker ends it; then it stays open
    /// as long as the worker lives.
    pub(super) fn start(
        program: &Path,
        address: &Address,
        attempt: &Attempt,
        longest: Duration,
    ) -> std::io::Result<Self> {
        let mut command = Command::new(program);
        command.args(["worker", "--one", &attempt.job]).env(DATABASE, url(address));
        command.stdin(Stdio::piped()).stdout(Stdio::null());
        // An interrupt at the terminal is for the worker, who then ends this.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut child = Self { process: command.spawn()? };
        if let Some(input) = child.process.stdin.as_mut() {
            // One that has died already does not read: its worker sees that it has ended.
            let _ = writeln!(input, "{} {}", attempt.number, longest.as_millis());
        }
        Ok(child)
    }

    /// How it ended, if it has.
    pub(super) fn ended(&mut self) -> std::io::Result<Option<ExitStatus>> {
        self.process.try_wait()
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        // One that has ended cannot be killed, and one that is killed ends at once.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn url(address: &Address) -> &OsStr {
    match address {
        Address::File(path) => path.as_os_str(),
        Address::Server(url) => OsStr::new(url),
    }
}
