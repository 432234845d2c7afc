//! The committees of a stream, a line each: an instance, or `{"id": …, "instance": …}`.

use std::collections::HashSet;
use std::io::{self, BufRead, BufReader, ErrorKind, Read};

use crate::format::{Issue, MAX_FILE, read_line};

/// One committee of a stream, not yet read.
#[derive(Debug)]
pub struct Entry {
    /// Its name within the batch.
    pub id: String,
    /// The number of its line, from 1.
    pub number: u64,
    /// The text of its instance.
    pub text: io::Result<String>,
    /// How many bytes of the line lie before that.
    pub offset: usize,
}

/// Gives out names, in the order of the input: no two are the same, not even for file systems that know no capitals.
#[derive(Debug, Default)]
pub struct Names {
    taken: HashSet<String>,
}

impl Names {
    /// The wished name, or with `-2`, `-3`, … behind it where it is taken.
    pub fn give(&mut self, wish: &str) -> String {
        let numbered = |number: usize| if number == 1 { wish.to_owned() } else { format!("{wish}-{number}") };
        let free = (1..).map(numbered).find(|name| self.taken.insert(name.to_lowercase()));
        free.unwrap_or_default()
    }
}

/// A name that is one file name everywhere: letters and digits of any language, `.`, `-` and `_`, not too long.
fn as_file_name(id: &str) -> String {
    const LONGEST: usize = 60;
    let plain = |c: char| if c.is_alphanumeric() || ".-_".contains(c) { c } else { '_' };
    let name: String = id.chars().map(plain).take(LONGEST).collect();
    match name.strip_prefix('.') {
        Some(rest) => format!("_{rest}"),
        None if name.is_empty() => "_".to_owned(),
        None => name,
    }
}

/// The committees of a stream, one after another; blank lines are passed over.
pub fn entries(reader: impl Read + Send + 'static) -> impl Iterator<Item = Entry> + Send {
    let lines = Lines { reader: BufReader::new(reader), number: 0, over: false };
    let mut names = Names::default();
    lines.map(move |(number, line)| {
        let line = line.map(read_line);
        let id = line.as_ref().ok().and_then(|line| line.id.as_deref());
        let wish = id.map_or_else(|| format!("line-{number:04}"), as_file_name);
        let offset = line.as_ref().map_or(0, |line| line.offset);
        Entry { id: names.give(&wish), number, text: line.map(|line| line.instance), offset }
    })
}

/// A place in the instance of a line as a place in the stream.
#[must_use]
pub fn in_line(mut issue: Issue, (number, offset): (u64, usize)) -> Issue {
    if let Some(position) = issue.position.as_mut() {
        position.line = usize::try_from(number).unwrap_or(usize::MAX);
        position.column += offset;
    }
    issue
}

/// Lines that are not blank, with their numbers. A line that cannot be read does not end the stream; a stream that
/// cannot be read does.
struct Lines<R> {
    reader: BufReader<R>,
    number: u64,
    over: bool,
}

impl<R: Read> Iterator for Lines<R> {
    type Item = (u64, io::Result<String>);

    fn next(&mut self) -> Option<Self::Item> {
        while !self.over {
            self.number += 1;
            match self.line() {
                Ok(None) => self.over = true,
                Ok(Some(line)) if line.as_ref().is_ok_and(|line| line.trim().is_empty()) => {}
                Ok(Some(line)) => return Some((self.number, line)),
                Err(error) => {
                    self.over = true;
                    return Some((self.number, Err(error)));
                }
            }
        }
        None
    }
}

impl<R: Read> Lines<R> {
    /// The next line; the outer error is the stream's, the inner one the line's.
    fn line(&mut self) -> io::Result<Option<io::Result<String>>> {
        let mut bytes = Vec::new();
        let read = self.reader.by_ref().take(MAX_FILE + 1).read_until(b'\n', &mut bytes)?;
        if read == 0 {
            return Ok(None);
        }
        if read as u64 > MAX_FILE {
            if !bytes.ends_with(b"\n") {
                self.reader.skip_until(b'\n')?;
            }
            let cause = format!("more than {MAX_FILE} bytes");
            return Ok(Some(Err(io::Error::new(ErrorKind::FileTooLarge, cause))));
        }
        let line = String::from_utf8(bytes);
        Ok(Some(line.map_err(|error| io::Error::new(ErrorKind::InvalidData, error.utf8_error()))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_have_names_and_numbers_and_blank_ones_are_passed_over() {
        let bytes: &[u8] =
            b"\xef\xbb\xbf{\"id\": \"x\", \"instance\": {}}\n \r\n[]\n{\"id\": 7, \"instance\": 1}";
        let of = |own: Entry| (own.id, own.number, own.text.unwrap().trim_end().to_owned(), own.offset);
        // The byte order mark has 3 bytes, what stands before `{}` 24, what stands before `1` 22.
        let expected = [("x", 1, "{}", 27), ("line-0003", 3, "[]", 0), ("7", 4, "1", 22)];
        let expected = expected.map(|(id, line, text, at)| (id.to_owned(), line, text.to_owned(), at));
        assert_eq!(entries(bytes).map(of).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_line_that_is_no_text_does_not_end_the_stream() {
        let bytes: &[u8] = b"\xff\xfe\n{}\n";
        let texts = entries(bytes).map(|own| own.text.map_err(|error| error.kind()));
        assert_eq!(texts.collect::<Vec<_>>(), [Err(ErrorKind::InvalidData), Ok("{}\n".to_owned())]);
    }

    #[test]
    fn no_two_names_are_the_same() {
        let mut names = Names::default();
        let given = ["xa", "xa-2", "xa", "XA", "xb"].map(|wish| names.give(wish));
        assert_eq!(given, ["xa", "xa-2", "xa-3", "XA-4", "xb"]);
    }

    #[test]
    fn an_id_cannot_lead_out_of_the_folder() {
        assert_eq!(as_file_name("../a/b"), "_._a_b");
        assert_eq!(as_file_name("xã Tràm Chim"), "xã_Tràm_Chim");
        assert_eq!(as_file_name(""), "_");
    }
}
