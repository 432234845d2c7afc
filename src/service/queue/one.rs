//! What the process of one attempt does.

use std::io::{BufRead as _, Read as _};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::oneshot;

use super::job::Attempt;
use super::perform::{Performed, perform};
use super::stage::Teller;
use super::store;
use super::task::Task;
use crate::answers::Exit;
use crate::office::end_clocks_after;
use crate::office::register::{Address, Register, RegisterError, wait};

/// Stages are written so often at most.
const TELL: Duration = Duration::from_millis(250);
/// The system shall have let go of the process by then, or it is ended hard.
const LAST: Duration = Duration::from_secs(1);
/// Of the time that the worker gives, this part is left to check and to write what was found: a tenth, a minute at most.
const SPARE: u32 = 10;
const MOST_SPARE: Duration = Duration::from_secs(60);
/// As much stack as the main thread of a process usually has, and a little more.
const STACK: usize = 16 << 20;

/// Makes one attempt of a job and writes what came of it. The first line of standard input says which attempt, and after how many
/// milliseconds the worker ends it; the end of standard input, that the worker is gone: then this ends, too.
///
/// The exit code says whether the answer is written (0), not what it is.
#[must_use]
pub fn perform_one(address: &Address, job: &str) -> u8 {
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    let Some((number, longest)) = read.ok().and_then(|_| told_first(&line)) else {
        return Exit::Usage.code();
    };
    // What is asked for no time, or for more, ends by itself with the best that was found, before it is ended with nothing.
    end_clocks_after(longest - (longest / SPARE).min(MOST_SPARE));
    let attempt = Attempt { job: job.to_owned(), number };
    let written = wait(async {
        let gone = orphaned();
        tokio::select! {
            written = attempted(address, &attempt) => written,
            _ = gone => Ok(false),
        }
    });
    if !matches!(written, Ok(true)) {
        end_soon();
    }
    match written {
        Ok(true) => Exit::Done.code(),
        Ok(false) => Exit::NoPlan.code(),
        Err(error) => {
            tracing::error!(job, %error, "the attempt failed");
            Exit::Internal.code()
        }
    }
}

/// Which attempt, and its longest time.
fn told_first(line: &str) -> Option<(i64, Duration)> {
    let (number, millis) = line.trim().split_once(' ')?;
    Some((number.parse().ok()?, Duration::from_millis(millis.parse().ok()?)))
}

/// Ready when the worker is gone.
fn orphaned() -> oneshot::Receiver<()> {
    let (tell, gone) = oneshot::channel();
    std::thread::spawn(move || {
        let mut rest = Vec::new();
        let _ = std::io::stdin().lock().read_to_end(&mut rest);
        let _ = tell.send(());
    });
    gone
}

/// The solver may be in the middle of something that does not want to end.
fn end_soon() {
    std::thread::spawn(|| {
        std::thread::sleep(LAST);
        std::process::abort();
    });
}

/// `false`: this attempt is not the one that may.
async fn attempted(address: &Address, attempt: &Attempt) -> Result<bool, RegisterError> {
    let register = Register::open(address).await?;
    let pool = register.pool();
    let Some(input) = store::input(pool, attempt).await? else { return Ok(false) };
    let teller = Arc::new(Teller::default());
    let mut done = started(input, Arc::clone(&teller))?;
    let performed = loop {
        tokio::select! {
            performed = &mut done => break performed,
            () = tokio::time::sleep(TELL) => {}
        }
        if !told(pool, attempt, &teller).await? {
            return Ok(false);
        }
    };
    // A thread that said nothing has panicked: that is a crash.
    let performed = performed.map_err(std::io::Error::other)?;
    told(pool, attempt, &teller).await?;
    let written = store::finish(pool, attempt, performed.code, &performed.result).await?;
    register.close().await;
    Ok(written)
}

/// Works in a thread of its own.
fn started(input: String, teller: Arc<Teller>) -> std::io::Result<oneshot::Receiver<Performed>> {
    let (tell, done) = oneshot::channel();
    let work = move || {
        let performed = match serde_json::from_str::<Task>(&input) {
            Ok(task) => perform(&task, &teller),
            Err(error) => Performed::broken(&error),
        };
        let _ = tell.send(performed);
    };
    std::thread::Builder::new().stack_size(STACK).spawn(work)?;
    Ok(done)
}

/// Writes what is being done, if that is new; `false`: this attempt is not the one that may.
async fn told(pool: &sqlx::AnyPool, attempt: &Attempt, teller: &Teller) -> Result<bool, RegisterError> {
    let Some(stage) = teller.take() else { return Ok(true) };
    let text = serde_json::to_string(&stage).map_err(std::io::Error::other)?;
    Ok(store::stage(pool, attempt, &text).await?)
}
