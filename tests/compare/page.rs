//! The page: well-formed, self-contained, escaped, told to those who do not see it, and the same again.

use luanphien::documents::comparison_page;
use luanphien::domain::Language;
use luanphien::office::compare::Comparison;
use luanphien::texts::Texts;

use super::tutorial;

fn page(comparison: &Comparison, language: Language) -> String {
    let reasons: Vec<Vec<String>> = comparison
        .all()
        .map(|ran| {
            ran.outcome
                .as_ref()
                .err()
                .map(|_| "E0003: <không thể> & \"nữa\"".to_owned())
                .into_iter()
                .collect()
        })
        .collect();
    comparison_page(comparison, &reasons, Texts::new(language))
}

/// Elements that HTML never closes.
const VOID: [&str; 2] = ["meta", "br"];

/// Every tag is closed in its turn; what stands between is text.
fn well_formed(page: &str) {
    let mut open: Vec<&str> = Vec::new();
    let body = page.strip_prefix("<!DOCTYPE html>").expect("a document type");
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or_else(|| panic!("no end: {part}"));
        assert!(!text.contains('>') || open.last() == Some(&"style"), "a bare > in {text}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else {
            let name = tag.split([' ', '\n']).next().unwrap();
            assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
            if !VOID.contains(&name) {
                open.push(name);
            }
        }
    }
    assert!(open.is_empty(), "never closed: {open:?}");
}

#[test]
fn the_page_is_well_formed_in_both_languages() {
    let comparison = tutorial(2);
    for language in [Language::Vi, Language::En] {
        let page = page(&comparison, language);
        well_formed(&page);
        assert_eq!(page, self::page(&tutorial(1), language), "the same again, without a clock");
    }
}

#[test]
fn nothing_is_fetched_and_nothing_runs() {
    let page = page(&tutorial(2), Language::Vi);
    let outside = page.replace("http://www.w3.org/2000/svg", "");
    for word in ["http:", "https:", "//", "<script", "<link", "@import", "url(", "src=", "href=", "onload"] {
        assert!(!outside.contains(word), "{word}");
    }
}

#[test]
fn each_chart_has_a_title_and_a_description_of_its_own() {
    let page = page(&tutorial(2), Language::Vi);
    let charts: Vec<&str> = page.split("<svg").skip(1).collect();
    assert!(charts.len() >= 5, "{}", charts.len());
    let mut ids = Vec::new();
    for chart in charts {
        let labels = chart.split("aria-labelledby=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(chart.contains("role=\"img\""));
        for id in labels.split(' ') {
            assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
            ids.push(id.to_owned());
        }
    }
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn every_name_is_there_and_escaped() {
    let mut comparison = tutorial(2);
    comparison.scenarios[0].name = "<b>\"1\" & 'tháng'</b>".to_owned();
    comparison.title = "</title><script>alert(1)</script>".to_owned();
    let page = page(&comparison, Language::Vi);
    well_formed(&page);
    assert!(!page.contains("<b>") && !page.contains("<script"));
    assert!(page.contains("&lt;b&gt;&quot;1&quot; &amp; 'tháng'&lt;/b&gt;"));
    assert!(page.contains("E0003: &lt;không thể&gt;"));
    for ran in &comparison.scenarios[1..] {
        assert!(page.contains(&ran.name), "{}", ran.name);
    }
}

/// Figures of the page are those of the comparison: the base has 18 of 18 meetings, and 670 minutes are 11.2 hours.
#[test]
fn the_figures_of_the_base_stand_in_its_row() {
    let page = page(&tutorial(2), Language::En);
    let row = page.split("<tr class=\"base\">").nth(1).unwrap().split("</tr>").next().unwrap();
    assert!(row.contains("18/18") && row.contains("optimal"), "{row}");
    let row = page.split("<tr class=\"base\">").nth(2).unwrap().split("</tr>").next().unwrap();
    assert!(row.contains("11.2") && row.contains("+3.4") && row.contains("−1.6"), "{row}");
}

#[test]
fn the_page_can_be_read_by_everybody() {
    crate::documents::accessible::readable(&page(&tutorial(2), Language::Vi));
}
