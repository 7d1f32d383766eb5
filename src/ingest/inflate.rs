//! Deflate (RFC 1951) undone a step at a time: what files packed by gzip and the parts of zip archives have in common.

use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{decompress, DecompressorOxide};
use miniz_oxide::inflate::TINFLStatus;

/// What is being unpacked.
pub(super) struct Inflate {
    state: Box<DecompressorOxide>,
    /// The last bytes, in a ring: more than the format refers back to.
    ring: Vec<u8>,
    /// How many bytes have come.
    made: usize,
}

/// How far a step went.
pub(super) struct Step {
    /// How many of the packed bytes it took.
    pub taken: usize,
    /// Whether that was the last one.
    pub is_last: bool,
}

/// The most bytes that come of a step.
pub(super) const STEP: usize = 1 << 18;

impl Default for Inflate {
    fn default() -> Self {
        Self {
            state: Box::default(),
            ring: vec![0; STEP],
            made: 0,
        }
    }
}

impl std::fmt::Debug for Inflate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Inflate").field("made", &self.made).finish()
    }
}

impl Inflate {
    /// Adds the bytes that come next to `bytes`; `packed` is what was not taken yet. `None` where that is damaged or breaks off.
    pub fn step(&mut self, packed: &[u8], bytes: &mut Vec<u8>) -> Option<Step> {
        let at = self.made % STEP;
        // In the first round nothing stands before the first byte, and what refers to it is damaged.
        let flags = match self.made < STEP {
            true => TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF,
            false => 0,
        };
        let (status, taken, made) = decompress(&mut self.state, packed, &mut self.ring, at, flags);
        bytes.extend_from_slice(self.ring.get(at..at + made)?);
        self.made += made;
        let is_last = match status {
            TINFLStatus::Done => true,
            TINFLStatus::HasMoreOutput => false,
            _ => return None,
        };
        Some(Step { taken, is_last })
    }

    /// How many bytes have come.
    pub fn made(&self) -> usize {
        self.made
    }

    /// Begins anew with other bytes.
    pub fn restart(&mut self) {
        self.state.init();
        self.made = 0;
    }
}
