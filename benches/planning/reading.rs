//! Reading an instance: JSON, shape, meaning, dated meetings.

use std::fs::read_to_string;
use std::hint::black_box;
use std::path::Path;

use criterion::Criterion;
use luanphien::format::{Folder, read_instance};

use super::instances::{COMMITTED, THRICE, path, thrice_text};

pub(crate) fn bench(c: &mut Criterion) {
    for name in COMMITTED {
        let path = path(name);
        let text = read_to_string(&path).expect("a committed instance is there");
        one(c, name, &text, path.parent().unwrap_or(Path::new("")));
    }
    one(c, THRICE, &thrice_text(), Path::new(""));
}

fn one(c: &mut Criterion, name: &str, text: &str, folder: &Path) {
    let files = Folder(folder.to_owned());
    c.bench_function(&format!("reading/{name}"), |b| b.iter(|| read_instance(black_box(text), &files)));
}
