//! `simulate` on files: what is written, what is shown, which exit code.

use luanphien::format::{Kind, schema};

use super::call::{Call, Came, instance};

fn tutorial(more: &[&str]) -> Came {
    let path = instance("tutorial.json").display().to_string();
    let args: Vec<&str> =
        ["simulate", &path, "--quarters", "3"].into_iter().chain(more.iter().copied()).collect();
    Call::new(args).run()
}

const BUSY: [&str; 6] = ["--absence", "20", "--joins", "1", "--leaves", "1"];

#[test]
fn the_simulation_has_the_shape_of_its_schema() {
    let json = tutorial(&BUSY).code(0).json();
    let validator = jsonschema::validator_for(&schema(Kind::Simulation)).unwrap();
    let wrong: Vec<String> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let ways: Vec<&str> =
        json["ways"].as_array().unwrap().iter().map(|way| way["way"].as_str().unwrap()).collect();
    assert_eq!(ways, ["carried", "alone", "round_robin"]);
    assert_eq!(json["quarters"].as_array().unwrap().len(), 3);
    assert_eq!(json["ways"][0]["quarters"][2]["status"], "optimal");
    assert!(json["ways"][2]["quarters"][2].get("status").is_none());
}

#[test]
fn json_is_the_same_for_any_number_of_threads_and_in_a_file() {
    fn with<'a>(more: &[&'a str]) -> Vec<&'a str> {
        [BUSY.as_slice(), more].concat()
    }
    let once = tutorial(&with(&["--threads", "1"])).stdout;
    assert_eq!(once, tutorial(&with(&["--threads", "2"])).stdout);
    let came = tutorial(&with(&["-o", "out.json", "--html", "out.html"]));
    assert_eq!(once, came.text("out.json"));
    assert!(came.text("out.html").ends_with("</html>\n"));
    assert_eq!(came.files(), ["out.html", "out.json"]);
    assert_ne!(once, tutorial(&with(&["--seed", "1"])).stdout);
}

#[test]
fn people_read_a_table_and_a_verdict() {
    tutorial(&["--table", "--lang", "en", "--absence", "0", "--no-show", "0"]).code(0).shows(&[
        "Carried account",
        "Q3 2027",
        "0 / 0 / 0",
        "3 of 3 plans proved optimal",
        "of 3 quarters",
        "Time: ",
    ]);
    tutorial(&["--table"]).code(0).shows(&["Sổ cái chuyển tiếp", "quý III/2027"]);
}

#[test]
fn what_cannot_be_is_refused() {
    let path = instance("tutorial.json").display().to_string();
    for wrong in [
        ["--quarters", "0"],
        ["--quarters", "101"],
        ["--absence", "51"],
        ["--no-show", "-1"],
        ["--time-limit", "0"],
        ["--html", &path],
    ] {
        Call::new(["simulate", &path].into_iter().chain(wrong)).run().code(2);
    }
    Call::new(["simulate", "nowhere.json"]).run().code(3);
    let beyond = Call::new(["simulate", &path, "--quarters", "100", "--lang", "en", "--json"]).run().code(3);
    let error = &beyond.json()["errors"][0];
    assert_eq!(error["code"], "E1603");
    assert!(error["text"].as_str().unwrap().starts_with("Quarter 97 of the simulation: "), "{error}");
}
