//! A service without its pages: the register, the queue, and workers that can be stopped or killed.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use luanphien::register::Address;
use luanphien::service::queue::{DATABASE, Job, PlanTask, State, Task, enqueue, find_job, run_worker};
use luanphien::service::{App, Settings, open};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::register::places::Place;
use crate::service::PROGRAM;
use crate::support::plans::path;

/// The committee of the tests.
pub const COMMITTEE: &str = "xa-mau";
/// Nothing here takes longer, on a slow machine.
const PATIENCE: Duration = Duration::from_secs(240);

pub struct Office {
    pub app: App,
    stop: watch::Sender<bool>,
    workers: Vec<JoinHandle<()>>,
}

impl Office {
    pub async fn open(place: &Place) -> Self {
        Self::with(place, |_| ()).await
    }

    /// With other settings.
    pub async fn with(place: &Place, change: impl FnOnce(&mut Settings)) -> Self {
        let listen = "127.0.0.1:0".parse().unwrap();
        let mut settings = Settings::new(listen, place.address.clone(), PROGRAM.into());
        change(&mut settings);
        let app = open(settings).await.unwrap();
        Self { app, stop: watch::channel(false).0, workers: Vec::new() }
    }

    /// One more worker inside this process.
    pub fn work(&mut self) {
        let (app, stop) = (self.app.clone(), self.stop.subscribe());
        self.workers.push(tokio::spawn(run_worker(app, "test".to_owned(), stop)));
    }

    /// Tells the workers to stop, and waits for it.
    pub async fn stop(&mut self) {
        self.stop.send_replace(true);
        for worker in self.workers.drain(..) {
            tokio::time::timeout(Duration::from_secs(5), worker).await.expect("workers stop soon").unwrap();
        }
        self.stop.send_replace(false);
    }

    pub async fn ask(&self, task: &Task) -> Job {
        enqueue(&self.app, COMMITTEE, "van-phong", task).await.unwrap()
    }

    pub async fn find(&self, id: &str) -> Job {
        find_job(&self.app, COMMITTEE, id).await.unwrap().unwrap()
    }

    /// The job once it is as wanted.
    pub async fn once(&self, id: &str, wanted: impl Fn(&Job) -> bool) -> Job {
        let begun = Instant::now();
        loop {
            let job = self.find(id).await;
            if wanted(&job) {
                return job;
            }
            assert!(begun.elapsed() < PATIENCE, "{job:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    pub async fn ended(&self, id: &str) -> Job {
        self.once(id, |job| job.state.is_final()).await
    }

    /// Once a process is at it.
    pub async fn begun(&self, id: &str) -> Job {
        let job = self.once(id, |job| job.state == State::Running && job.stage.is_some()).await;
        assert_eq!(processes(id), 1);
        job
    }

    pub async fn execute(&self, sql: &'static str) {
        sqlx::query(sql).execute(self.app.register.pool()).await.unwrap();
    }
}

/// How many processes have the job on their command line.
pub fn processes(job: &str) -> usize {
    let all = std::fs::read_dir("/proc").unwrap().flatten();
    let lines = all.filter_map(|entry| std::fs::read(entry.path().join("cmdline")).ok());
    lines.filter(|line| String::from_utf8_lossy(line).contains(job)).count()
}

/// Soon no process has it.
pub async fn is_gone(job: &str, within: Duration) {
    let begun = Instant::now();
    while processes(job) > 0 {
        assert!(begun.elapsed() < within, "a process is still at {job}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// A worker in a process of its own.
pub fn worker(address: &Address) -> Child {
    command(address).arg("worker").spawn().unwrap()
}

/// The program with the address of a register.
pub fn command(address: &Address) -> Command {
    let mut command = Command::new(PROGRAM);
    match address {
        Address::File(path) => command.env(DATABASE, path),
        Address::Server(url) => command.env(DATABASE, url),
    };
    command.stdin(Stdio::piped()).stdout(Stdio::null());
    command
}

pub fn text(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap()
}

/// To plan an instance of `instances/`.
pub fn plan_of(name: &str) -> Task {
    Task::Plan(PlanTask { instance: text(name), ..PlanTask::default() })
}
