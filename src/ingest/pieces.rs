//! Bytes that are read piece by piece, so that a file need never be in memory as a whole.

/// Something with bytes at places: a slice of memory, a file of a browser.
pub trait Pieces {
    /// How many bytes there are.
    fn size(&self) -> u64;

    /// Fills `buffer` with the bytes from place `from` on, and gives how many those are: as many as fit, or as there are.
    ///
    /// # Errors
    /// [`Unreadable`] where the bytes cannot be had, as of a file that was removed.
    fn read(&mut self, from: u64, buffer: &mut [u8]) -> Result<usize, Unreadable>;
}

/// The bytes are not to be had any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl Pieces for &[u8] {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn read(&mut self, from: u64, buffer: &mut [u8]) -> Result<usize, Unreadable> {
        let from = usize::try_from(from).map_err(|_| Unreadable)?;
        let rest = self.get(from..).unwrap_or_default();
        let length = rest.len().min(buffer.len());
        if let (Some(to), Some(bytes)) = (buffer.get_mut(..length), rest.get(..length)) {
            to.copy_from_slice(bytes);
        }
        Ok(length)
    }
}

impl Pieces for Vec<u8> {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn read(&mut self, from: u64, buffer: &mut [u8]) -> Result<usize, Unreadable> {
        self.as_slice().read(from, buffer)
    }
}

/// The bytes from `from` on, at most `most`.
///
/// # Errors
/// [`Unreadable`]
pub fn part(pieces: &mut dyn Pieces, from: u64, most: usize) -> Result<Vec<u8>, Unreadable> {
    let there = pieces.size().saturating_sub(from);
    let mut bytes = vec![0; usize::try_from(there).map_or(most, |there| there.min(most))];
    let mut done = 0;
    while let Some(rest) = bytes.get_mut(done..).filter(|rest| !rest.is_empty()) {
        match pieces.read(from + done as u64, rest)? {
            0 => return Err(Unreadable),
            length => done += length,
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_slice() {
        let mut bytes: &[u8] = b"abcdef";
        assert_eq!(bytes.size(), 6);
        for (from, most, expected) in [
            (0, 3, "abc"),
            (4, 3, "ef"),
            (6, 1, ""),
            (9, 9, ""),
            (0, 0, ""),
        ] {
            assert_eq!(part(&mut bytes, from, most).unwrap(), expected.as_bytes());
        }
    }

    /// A file that became shorter after it was chosen.
    struct Shrunk;

    impl Pieces for Shrunk {
        fn size(&self) -> u64 {
            9
        }

        fn read(&mut self, from: u64, buffer: &mut [u8]) -> Result<usize, Unreadable> {
            (&b"abc"[..]).read(from, buffer)
        }
    }

    #[test]
    fn what_is_missing_is_told() {
        assert_eq!(part(&mut Shrunk, 0, 9), Err(Unreadable));
        assert_eq!(part(&mut Shrunk, 0, 3).unwrap(), b"abc");
    }
}
