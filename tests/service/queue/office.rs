//! A service without its pages: the register, the queue, and workers that can be stopped or killed.

use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use luanphien::register::Address;
use luanphien::service::queue::store::{self, NewJob};
use luanphien::service::queue::{DATABASE, Job, PlanTask, State, Task, Worker};
use luanphien::service::{App, Settings, open};
use sqlx::AnyPool;
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
        let App { register, queue, settings, metrics, .. } = self.app.clone();
        let worker = Worker { register, queue, settings, metrics, stop: self.stop.subscribe() };
        self.workers.push(tokio::spawn(worker.run()));
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
        self.ask_for(COMMITTEE, task).await
    }

    /// For a committee.
    pub async fn ask_for(&self, committee: &str, task: &Task) -> Job {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let (id, input) =
            (format!("{}-{number:026}", std::process::id()), serde_json::to_string(task).unwrap());
        let new = NewJob { id: &id, committee, login: "van-phong", kind: task.kind(), input: &input };
        store::create(self.pool(), new).await.unwrap();
        self.app.queue.push(&id).await.unwrap();
        store::find(self.pool(), committee, &id).await.unwrap().unwrap()
    }

    pub async fn find(&self, id: &str) -> Job {
        store::find(self.pool(), COMMITTEE, id).await.unwrap().unwrap()
    }

    /// What came of it.
    pub async fn result(&self, id: &str) -> Option<String> {
        store::result(self.pool(), COMMITTEE, id).await.unwrap()
    }

    pub async fn cancel(&self, id: &str) -> Job {
        store::cancel(self.pool(), COMMITTEE, id).await.unwrap().unwrap()
    }

    pub fn pool(&self) -> &AnyPool {
        self.app.register.pool()
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
        sqlx::query(sql).execute(self.pool()).await.unwrap();
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
