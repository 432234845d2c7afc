//! An office with its register, at the command line.

use serde_json::Value;
use tempfile::TempDir;

use super::call::{Call, Came, instance};

/// One office with its register.
pub(super) struct Office {
    pub(super) register: String,
    folder: Option<TempDir>,
    pub(super) heard: String,
}

impl Office {
    /// An office with an empty register.
    pub(super) fn with(register: String) -> Self {
        let mut office = Self { register, folder: Some(TempDir::new().unwrap()), heard: String::new() };
        office.says(0, &["register", "init", &office.register.clone()]);
        office
    }

    /// The same, with the tutorial's two quarters beside it.
    pub(super) fn new(register: String) -> Self {
        let office = Self::with(register);
        let tutorial = std::fs::read_to_string(instance("tutorial.json")).unwrap();
        let tutorial = tutorial.replace(TENURE, &format!("{TENURE}, {REPORTS}"));
        office.write("q1.json", &tutorial);
        let second = tutorial.replace("2027-01-01", "2027-04-01").replace("2027-03-31", "2027-06-30");
        office.write("q2.json", &second);
        office
    }

    /// A file beside the register.
    pub(super) fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.as_ref().unwrap().path().join(name)
    }

    pub(super) fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    pub(super) fn call(&mut self, args: &[&str]) -> Came {
        let mut came = Call::within(self.folder.take().unwrap(), args.iter().chain(&["--lang", "en"]))
            .env("LUANPHIEN_REGISTER", &self.register)
            .env("USER", "văn phòng")
            .run();
        self.folder = Some(std::mem::replace(&mut came.folder, TempDir::new().unwrap()));
        came
    }

    /// What a call prints, kept to be compared with the same office elsewhere.
    pub(super) fn says(&mut self, code: i32, args: &[&str]) -> String {
        let came = self.call(args);
        assert_eq!(came.code, code, "{args:?}\n{}\n{}", came.stdout, came.stderr);
        let place = self.register.clone();
        let heard = came.stdout.replace(&place, "REGISTER");
        if !args.contains(&"init") {
            self.heard.push_str(&heard);
        }
        came.stdout + &came.stderr
    }

    pub(super) fn json(&mut self, args: &[&str]) -> Value {
        let came = self.call(args);
        assert_eq!(came.code, 0, "{args:?}\n{}\n{}", came.stdout, came.stderr);
        came.json()
    }

    pub(super) fn plan(&self, name: &str) -> Value {
        serde_json::from_str(&std::fs::read_to_string(self.path(name)).unwrap()).unwrap()
    }
}

const TENURE: &str = r#""tenure_months": 3"#;
const REPORTS: &str = r#""follow_up": { "reports": [
    { "every": "month", "by": { "groups": ["standing_board"] }, "within_days": 5 },
    { "every": "quarter", "by": { "agencies": ["agency"] }, "within_days": 10 }
] }"#;
