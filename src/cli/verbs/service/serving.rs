//! `luanphien serve` and `luanphien worker`: the service, and what does its long work on other machines.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::answers::{Exit, Failure, Problem, register_failure};
use crate::cli::console::Console;
use crate::cli::files;
use crate::cli::service::{LogForm, ServeArgs, ServiceArgs, WorkerArgs};
use crate::format::{ServiceFile, read_service_file};
use crate::office::register::Address;
use crate::service::{self, ServeError, Settings};
use crate::texts::Texts;

/// Where it listens, where nothing is said.
const LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);

/// Serves until it is told to stop.
pub(crate) fn serve(args: &ServeArgs, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    let file = file(&args.common, texts)?;
    let mut settings = settings(&args.common, &file, texts)?;
    settings.listen = args.listen.or(file.listen).unwrap_or(LISTEN);
    settings.workers = args.workers.or(file.workers).map_or(settings.workers, usize::from);
    settings.public_url = args.public_url.clone().or_else(|| file.public_url.clone());
    settings.behind_proxy = args.behind_proxy || file.behind_proxy.unwrap_or(false);
    settings.ahead = args.at.map_or(settings.ahead, |at| at - chrono::Utc::now());
    log(&args.common, &file);
    let at = settings.database.to_string();
    let told = |listens: SocketAddr, anybody: bool| {
        let blanks = [("address", format!("http://{listens}").into()), ("register", at.as_str().into())];
        console.complain(&format!("{}\n", texts.with("serve-listens", &blanks)));
        if !anybody {
            let blanks = [("program", started_as().into()), ("register", at.as_str().into())];
            console.complain(&format!("{}\n", texts.with("serve-nobody", &blanks)));
        }
    };
    service::run(settings, told).map_err(|error| ended(&error, &at, texts))?;
    Ok(Exit::Done)
}

/// Works until it is told to stop; or does one job, for a worker that waits for it.
pub(crate) fn worker(args: &WorkerArgs, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    let file = file(&args.common, texts)?;
    let settings = settings(&args.common, &file, texts)?;
    if let Some(job) = &args.one {
        let done = service::queue::perform_one(&settings.database, job);
        return Ok(if done == 0 { Exit::Done } else { Exit::Internal });
    }
    log(&args.common, &file);
    let at = settings.database.to_string();
    console.complain(&format!("{}\n", texts.with("worker-waits", &[("register", at.as_str().into())])));
    service::work(settings).map_err(|error| ended(&error, &at, texts))?;
    Ok(Exit::Done)
}

/// The program as it was called, so that what is told can be typed.
fn started_as() -> String {
    std::env::args().next().unwrap_or_else(|| "luanphien".to_owned())
}

fn file(args: &ServiceArgs, texts: Texts) -> Result<ServiceFile, Failure> {
    let Some(path) = &args.config else { return Ok(ServiceFile::default()) };
    let text = files::read(path, texts)?;
    read_service_file(&text).map_err(|issues| Failure::invalid(path, &issues, texts))
}

fn settings(args: &ServiceArgs, file: &ServiceFile, texts: Texts) -> Result<Settings, Failure> {
    let database = database(args.db.as_ref().or(file.database.as_ref()), texts)?;
    let program = std::env::current_exe();
    let program = program.map_err(|error| Failure::internal(texts, &error.to_string()))?;
    let mut settings = Settings::new(LISTEN, database, program);
    let longest = args.longest.or(file.longest).map(|seconds| Duration::from_secs(seconds.into()));
    settings.longest = longest.unwrap_or(settings.longest);
    Ok(settings)
}

/// The database of the service: as said, else as the environment says, else the register in the user's data folder.
pub(super) fn database(said: Option<&String>, texts: Texts) -> Result<Address, Failure> {
    let from_environment = |name: &&str| std::env::var(name).ok().filter(|own| !own.is_empty());
    let names = ["LUANPHIEN_REGISTER", "LUANPHIEN_DATABASE"];
    match said.cloned().or_else(|| names.iter().find_map(from_environment)) {
        Some(text) => text.parse().map_err(|error| register_failure(&error, "", Path::new(""), texts)),
        None => Ok(Address::File(usual(texts)?)),
    }
}

/// The register in the user's data folder, which is made.
fn usual(texts: Texts) -> Result<PathBuf, Failure> {
    use etcetera::BaseStrategy as _;
    let nowhere = |cause: &str| {
        let problem = Problem {
            code: "E0001".into(),
            place: Some("--db".into()),
            text: texts.get("usage-missing"),
            value: Some(cause.to_owned()),
            ..Problem::default()
        };
        Failure::one(Exit::Usage, problem)
    };
    let base = etcetera::choose_base_strategy().map_err(|error| nowhere(&error.to_string()))?;
    let folder = base.data_dir().join("luanphien");
    std::fs::create_dir_all(&folder).map_err(|error| files::unwritable(&folder, &error, texts))?;
    Ok(folder.join("luanphien.db"))
}

fn log(args: &ServiceArgs, file: &ServiceFile) {
    let json = args.log.map_or(file.log_json.unwrap_or(false), |form| form == LogForm::Json);
    service::start_log(json);
}

fn ended(error: &ServeError, at: &str, texts: Texts) -> Failure {
    match error {
        ServeError::Register(error) => register_failure(error, at, Path::new("-"), texts),
        ServeError::Queue(error) => Failure::internal(texts, &error.to_string()),
        ServeError::Listen(listen, error) => {
            let problem = Problem {
                code: "E0001".into(),
                place: Some("--listen".into()),
                value: Some(listen.to_string()),
                text: texts.with("serve-cannot-listen", &[("cause", error.to_string().into())]),
                remedy: texts.find("serve-cannot-listen-remedy"),
                ..Problem::default()
            };
            Failure::one(Exit::Usage, problem)
        }
    }
}
