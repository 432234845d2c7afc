//! How long spreadsheets take: `cargo bench --bench workbook`.
#![expect(clippy::expect_used, missing_docs, reason = "a benchmark without its instance is no benchmark")]

use std::fs::read_to_string;
use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use luanphien::format::{Folder, read_instance_dto};
use luanphien::workbook::{filled, import, marked, open};

/// From an instance to the bytes of a workbook, and from them back to the instance, judged.
fn bench(c: &mut Criterion) {
    for name in ["tutorial", "tam-nong/2027-q1"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("instances/{name}.json"));
        let folder = Folder(path.parent().unwrap_or(Path::new("")).to_owned());
        let text = read_to_string(&path).expect("a committed instance is there");
        let instance = read_instance_dto(&text).expect("a committed instance is right");
        let bytes = filled(&instance).expect("an instance has a workbook");
        let grids = open("", &bytes).expect("a workbook is read");
        c.bench_function(&format!("template/{name}"), |b| b.iter(|| filled(black_box(&instance))));
        c.bench_function(&format!("import/{name}"), |b| {
            b.iter(|| open("", black_box(&bytes)).map(|grids| import(&grids, None, &folder)));
        });
        c.bench_function(&format!("mark/{name}"), |b| b.iter(|| marked(black_box(&grids), &[])));
    }
}

criterion_group!(benches, bench);
criterion_main!(benches);
