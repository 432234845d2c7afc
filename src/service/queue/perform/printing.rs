//! Papers to sign, hand out and post.

use rayon::prelude::*;

use super::{Answer, Performed, read};
use crate::answers::{self, Exit};
use crate::documents::{self, HAS_PDF, Paper, PaperError};
use crate::domain::Letterhead;
use crate::format::{read_letterhead, write_outcome};
use crate::office;
use crate::service::queue::archive::packed;
use crate::service::queue::stage::{DoingDto, Teller};
use crate::service::queue::task::{Form, PapersTask};

/// All papers of a plan in one archive; a plan that breaks rules is judged instead.
pub(super) fn papers(task: &PapersTask, teller: &Teller) -> Answer {
    let (instance, texts) = read::instance(&task.instance, &task.files)?;
    if task.form == Form::Pdf && !HAS_PDF {
        return Err(answers::no_pdf("form", texts).into());
    }
    let plan = read::plan(&task.plan, texts)?;
    let report = office::check(&instance, &plan);
    if !report.violations.is_empty() {
        let result = write_outcome(&answers::checked(&report, None, texts.language()));
        return Err(Performed { code: Exit::Violations.code(), result });
    }
    let usual = Letterhead::of(&instance.organization);
    let own = match &task.letterhead {
        Some(text) => {
            read_letterhead(text, usual).map_err(|issues| read::invalid("letterhead", &issues, texts))?
        }
        None => usual,
    };
    let papers = documents::papers(&instance, &plan, &own);
    teller.doing(DoingDto::Papers);
    teller.will_make(papers.len());
    let files: Result<Vec<(String, Vec<u8>)>, PaperError> =
        papers.par_iter().map(|paper| laid_out(paper, task.form, teller)).collect();
    let files = files.map_err(|error| answers::Failure::internal(texts, &error.to_string()))?;
    Ok(Performed::done(packed(&files).map_err(|error| Performed::broken(&error))?))
}

fn laid_out(paper: &Paper, form: Form, teller: &Teller) -> Result<(String, Vec<u8>), PaperError> {
    let (ending, bytes) = match form {
        Form::Docx => ("docx", paper.docx()?),
        Form::Pdf => ("pdf", paper.pdf()?),
    };
    teller.made();
    Ok((format!("{}.{ending}", paper.name), bytes))
}
