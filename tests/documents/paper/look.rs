//! Looking into documents with LibreOffice and poppler: `scripts/readers.sh` installs them.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// A PDF that can be looked into.
pub(super) struct Pdf {
    path: PathBuf,
    _folder: TempDir,
}

/// A word with its box, in points from the top left of its page.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

/// A page with its size and words.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) words: Vec<Word>,
}

impl Page {
    /// All words of it, one blank between them.
    pub(super) fn text(&self) -> String {
        self.words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

impl Pdf {
    /// The bytes of a PDF.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("paper.pdf");
        std::fs::write(&path, bytes).unwrap();
        Self { path, _folder: folder }
    }

    /// Word documents as LibreOffice lays them out, in one go.
    pub(super) fn by_libreoffice(documents: &[Vec<u8>]) -> Vec<Self> {
        let folder = TempDir::new().unwrap();
        let files: Vec<PathBuf> =
            (0..documents.len()).map(|at| folder.path().join(format!("{at}.docx"))).collect();
        for (file, bytes) in files.iter().zip(documents) {
            std::fs::write(file, bytes).unwrap();
        }
        let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
        let output = Command::new("soffice")
            .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
            .arg(folder.path())
            .args(&files)
            .output()
            .expect("no LibreOffice: run scripts/readers.sh, or make test");
        let pdf = |file: &PathBuf| {
            let bytes = std::fs::read(file.with_extension("pdf"));
            Self::of(&bytes.unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr))))
        };
        files.iter().map(pdf).collect()
    }

    /// Its pages, with every word and where it stands.
    pub(super) fn pages(&self) -> Vec<Page> {
        let text = run("pdftotext", &["-bbox"], &self.path);
        let number = |line: &str, name: &str| -> f64 {
            let rest = line.split(&format!("{name}=\"")).nth(1).unwrap();
            rest.split('"').next().unwrap().parse().unwrap()
        };
        let mut pages: Vec<Page> = Vec::new();
        for line in text.lines().map(str::trim) {
            if line.starts_with("<page ") {
                let (width, height) = (number(line, "width"), number(line, "height"));
                pages.push(Page { width, height, words: Vec::new() });
            } else if line.starts_with("<word ") {
                let inner = line.split('>').nth(1).unwrap().split("</word").next().unwrap();
                let text = inner
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
                let [left, top, right, bottom] =
                    ["xMin", "yMin", "xMax", "yMax"].map(|name| number(line, name));
                pages.last_mut().unwrap().words.push(Word { text, left, top, right, bottom });
            }
        }
        pages
    }

    /// What `pdfinfo` says of it.
    #[cfg(feature = "pdf")]
    pub(super) fn info(&self) -> String {
        run("pdfinfo", &[], &self.path)
    }

    /// Names of its fonts.
    #[cfg(feature = "pdf")]
    pub(super) fn fonts(&self) -> String {
        run("pdffonts", &[], &self.path)
    }
}

fn run(program: &str, args: &[&str], file: &Path) -> String {
    let mut command = Command::new(program);
    command.args(args).arg(file);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().expect("no poppler: run scripts/readers.sh, or make test");
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A part of a Word document.
pub(super) fn part(docx: &[u8], name: &str) -> String {
    let mut file = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let mut text = String::new();
    file.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// What a Word document says: a line for each paragraph, cells of a row behind each other.
pub fn said(docx: &[u8]) -> String {
    let xml = part(docx, "word/document.xml");
    let paragraphs = xml.split("</w:p>").map(|paragraph| {
        let texts = paragraph.split("<w:t xml:space=\"preserve\">").skip(1);
        let mut line: String = texts.map(|rest| rest.split("</w:t>").next().unwrap()).collect();
        if paragraph.contains("<w:tab />") && paragraph.contains("w:leader=\"dot\"") {
            line.push('…');
        }
        let row = if paragraph.contains("<w:tr>") || paragraph.contains("<w:tr ") { "| " } else { "" };
        format!("{row}{line}")
    });
    let lines: Vec<String> =
        paragraphs.map(|line| line.trim_end().to_owned()).filter(|line| !line.is_empty()).collect();
    let text = lines.join("\n") + "\n";
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}
