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

    /// How many bytes are best read at once where all of them are read.
    #[cfg_attr(tuned, optimize(speed))]
    fn at_once(&self) -> usize {
        PIECE
    }
}

/// How many bytes are read at once.
pub const PIECE: usize = 1 << 19;

/// The most bytes that are taken: half a gigabyte, so that places in the text fit into 32 bits.
pub const LARGEST_FILE: usize = 1 << 29;

/// The bytes are not to be had any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl Pieces for &[u8] {
    #[cfg_attr(tuned, optimize(speed))]
    fn size(&self) -> u64 {
        self.len() as u64
    }

    #[cfg_attr(tuned, optimize(speed))]
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
    #[cfg_attr(tuned, optimize(speed))]
    fn size(&self) -> u64 {
        self.len() as u64
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn read(&mut self, from: u64, buffer: &mut [u8]) -> Result<usize, Unreadable> {
        self.as_slice().read(from, buffer)
    }
}

/// A file whose bytes came in slices: all of equal length but the last.
#[derive(Debug, Default)]
pub struct Slices {
    size: u64,
    slices: Vec<Vec<u8>>,
    held: u64,
}

impl Slices {
    /// A file of `size` bytes of which none are there yet.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn of(size: u64) -> Self {
        Self {
            size,
            ..Self::default()
        }
    }

    /// Adds the bytes that come next.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn add(&mut self, bytes: Vec<u8>) {
        self.held += bytes.len() as u64;
        self.slices.push(bytes);
    }

    /// Whether more bytes are of use: none are of a file that is not read for its size.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn lacks_some(&self) -> bool {
        self.held < self.size && self.size <= LARGEST_FILE as u64
    }
}

impl Pieces for Slices {
    #[cfg_attr(tuned, optimize(speed))]
    fn size(&self) -> u64 {
        self.size
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn read(&mut self, from: u64, buffer: &mut [u8]) -> Result<usize, Unreadable> {
        let length = self.slices.first().map_or(1, Vec::len).max(1);
        let from = usize::try_from(from).map_err(|_| Unreadable)?;
        let (mut place, mut at, mut done) = (from / length, from % length, 0);
        while let Some(room) = buffer.get_mut(done..).filter(|room| !room.is_empty()) {
            let slice = self.slices.get(place).and_then(|slice| slice.get(at..));
            let Some(mut slice) = slice.filter(|slice| !slice.is_empty()) else {
                break;
            };
            done += slice.read(0, room)?;
            (place, at) = (place + 1, 0);
        }
        Ok(done)
    }

    /// Few enough that a page which reads them itself does not stand still.
    #[cfg_attr(tuned, optimize(speed))]
    fn at_once(&self) -> usize {
        1 << 18
    }
}

/// The bytes from `from` on, at most `most`.
///
/// # Errors
/// [`Unreadable`]
#[cfg_attr(tuned, optimize(speed))]
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

    #[test]
    fn slices_are_one_file() {
        let mut file = Slices::of(8);
        for slice in [&b"abc"[..], b"def", b"gh"] {
            assert!(file.lacks_some());
            file.add(slice.to_vec());
        }
        assert!(!file.lacks_some());
        for from in 0..9 {
            for most in 0..9 {
                let expected = part(&mut &b"abcdefgh"[..], from, most);
                assert_eq!(part(&mut file, from, most), expected, "{most} from {from}");
            }
        }
        let mut giant = Slices::of(1 << 40);
        giant.add(vec![0; 3]);
        assert!(!giant.lacks_some() && giant.size() == 1 << 40);
        assert_eq!(part(&mut giant, 0, 4), Err(Unreadable));
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
