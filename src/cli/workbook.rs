//! What may stand after `template` and `import`.

use std::path::PathBuf;

use clap::Args;

/// A workbook to fill in.
#[derive(Args, Debug)]
pub(crate) struct TemplateArgs {
    #[arg(long, value_name = "INSTANCE")]
    pub(crate) from: Option<PathBuf>,
    #[arg(short, long, value_name = "FILE.xlsx")]
    pub(crate) output: PathBuf,
}

/// A workbook that was filled in.
#[derive(Args, Debug)]
pub(crate) struct ImportArgs {
    #[arg(value_name = "FILE.xlsx|.ods|.csv|DIR", required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(short, long, value_name = "INSTANCE")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    pub(crate) sheet: Option<String>,
    #[arg(long, value_name = "FILE.xlsx")]
    pub(crate) mark: Option<PathBuf>,
}
