//! A large part of a workbook as XML that comes step by step: what is whole of it is read, and the rest waits for what follows.

use super::zip::{Archive, Part};
use super::WorkbookProblem;

/// A part on its way.
#[derive(Debug)]
pub(super) struct Flow {
    part: Part,
    /// What has come and was not read yet.
    xml: Vec<u8>,
    /// As long as it is shorter than this another try to read it is in vain: so what has no end is tried few times, however long.
    enough: usize,
}

impl Flow {
    pub(super) fn new(part: Part) -> Self {
        Self {
            part,
            xml: Vec::new(),
            enough: 0,
        }
    }

    /// Begins again.
    pub(super) fn restart(&mut self) {
        self.part.restart();
        self.xml.clear();
        self.enough = 0;
    }

    /// How many packed bytes are still to come.
    pub(super) fn left(&self) -> usize {
        self.part.left()
    }

    /// Unpacks some more, and gives what there is to `read`, with whether it is the last: how many bytes it has taken. Whether there is
    /// more to come.
    pub(super) fn step(
        &mut self,
        archive: &Archive,
        read: &mut dyn FnMut(&str, bool) -> Result<usize, WorkbookProblem>,
    ) -> Result<bool, WorkbookProblem> {
        let goes_on = archive.step(&mut self.part, &mut self.xml)?;
        if goes_on && self.xml.len() < self.enough {
            return Ok(true);
        }
        let text = match std::str::from_utf8(&self.xml) {
            Ok(text) => text,
            // The rest of a character is still to come.
            Err(error) if goes_on && error.error_len().is_none() => {
                let whole = self.xml.get(..error.valid_up_to()).unwrap_or_default();
                std::str::from_utf8(whole).unwrap_or_default()
            }
            Err(_) => return Err(WorkbookProblem::Damaged),
        };
        let taken = read(text, !goes_on)?;
        self.xml.drain(..taken);
        self.enough = if taken == 0 { 2 * self.xml.len() } else { 0 };
        Ok(goes_on)
    }
}
