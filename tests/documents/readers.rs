//! Readers that are not ours: `scripts/readers.sh` puts them into an environment of their own.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

fn environment() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/readers");
    assert!(own.join("bin/python").exists(), "no readers of others: run scripts/readers.sh, or make test");
    own
}

/// What a program in Python prints that is given a file to read as its argument.
pub fn python(program: &str, file: &Path) -> String {
    let mut child = Command::new(environment().join("bin/python"))
        .args(["-", &file.display().to_string()])
        .env("PYTHONIOENCODING", "utf-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(program.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", file.display());
    String::from_utf8(output.stdout).unwrap()
}

/// The rules of WCAG 2.2 AA and below that a page breaks, as axe finds them in Chromium; a line each, with the first element.
pub fn broken_rules(page: &str, width: u32, dark: bool) -> String {
    let axe = environment().join("lib");
    let axe = std::fs::read_dir(axe).unwrap().next().unwrap().unwrap().path();
    let axe = std::fs::read_to_string(axe.join("site-packages/axe_playwright_python/axe.min.js")).unwrap();
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("page.html");
    let run = "axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
        rules: { 'target-size': { enabled: true } },
    }).then(found => {
        const lines = found.violations.map(one => one.id + ': ' + one.nodes[0].target + ' ' + one.nodes[0].html.slice(0, 120));
        document.body.textContent = 'AXE ' + found.passes.length + ' passes\\n' + lines.join('\\n') + '\\nEND';
    });";
    std::fs::write(
        &file,
        page.replace("</html>", &format!("<script>{axe}</script><script>{run}</script></html>")),
    )
    .unwrap();
    let browser = ["chromium", "chromium-browser"].into_iter().find(|name| {
        Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success())
    });
    let profile = format!("--user-data-dir={}", folder.path().join("profile").display());
    let size = format!("--window-size={width},900");
    let mut options = vec![
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--virtual-time-budget=60000",
        &profile,
        &size,
    ];
    if dark {
        options.push("--blink-settings=preferredColorScheme=0");
    }
    let output = Command::new(browser.expect("no Chromium: run scripts/readers.sh, or make test"))
        .args(options)
        .args(["--dump-dom", &format!("file://{}", file.display())])
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let found = text.split("AXE ").nth(1).and_then(|rest| rest.split("END").next());
    let found =
        found.unwrap_or_else(|| panic!("axe did not run:\n{}", text.chars().take(500).collect::<String>()));
    let (passes, broken) = found.split_once('\n').unwrap();
    assert!(!passes.starts_with("0 "), "nothing was looked at");
    broken.trim().to_owned()
}
