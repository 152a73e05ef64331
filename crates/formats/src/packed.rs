//! Compressed files, unpacked within bounds: how much memory a file may ask for, and to how much it may unpack.

use std::{
    io::{self, BufRead, BufReader, Read},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::{
    BlockDecodingStrategy, FrameDecoder,
    errors::{FrameDecoderError, ReadFrameHeaderError},
};

use crate::packing::Packing;

/// The largest window of a frame of Zstandard, in bytes: that of `zstd -19`. A file asks for as much memory.
const WINDOW: u64 = 8 << 20;

/// A file may unpack to so many times its size, beyond the first `FREE` bytes. Records that are much alike pack to a
/// fortieth; what packs to less than a hundredth is no report but an attack.
const TIMES: u64 = 100;

/// What a file may unpack to whatever its size, in bytes.
const FREE: u64 = 64 << 20;

impl Packing {
    /// Unpacks on the way. That the file is broken, or past a bound, is an error in the middle of it.
    pub(crate) fn unpack<'a>(self, packed: impl Read + Send + 'a) -> Box<dyn Read + Send + 'a> {
        let read = Arc::new(AtomicU64::new(0));
        let packed = BufReader::new(Counted { reader: packed, read: Arc::clone(&read) });
        match self {
            Self::Gzip => Box::new(Bounded::new(MultiGzDecoder::new(packed), read)),
            Self::Zstd => Box::new(Bounded::new(Frames::new(packed), read)),
        }
    }
}

/// A reader that says how much was read of it.
struct Counted<R> {
    reader: R,
    read: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(to)?;
        self.read.fetch_add(u64::try_from(read).unwrap_or(u64::MAX), Ordering::Relaxed);
        Ok(read)
    }
}

/// What is unpacked, as long as it is not far more than what was packed.
struct Bounded<R> {
    unpacking: R,
    packed: Arc<AtomicU64>,
    unpacked: u64,
}

impl<R> Bounded<R> {
    const fn new(unpacking: R, packed: Arc<AtomicU64>) -> Self {
        Self { unpacking, packed, unpacked: 0 }
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let read = self.unpacking.read(to)?;
        self.unpacked = self.unpacked.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
        let packed = self.packed.load(Ordering::Relaxed);
        if self.unpacked > packed.saturating_mul(TIMES).saturating_add(FREE) {
            return Err(broken("unpacks to more than a report does"));
        }
        Ok(read)
    }
}

/// The frames of a file of Zstandard, one after another.
struct Frames<R> {
    packed: R,
    decoder: FrameDecoder,
    /// Whether a frame has begun whose end was not read.
    is_within: bool,
    /// Whether there was a frame at all: a file of none was cut off before its first.
    has_begun: bool,
}

impl<R: BufRead> Frames<R> {
    fn new(packed: R) -> Self {
        let mut decoder = FrameDecoder::new();
        decoder.set_max_window_size(WINDOW);
        Self { packed, decoder, is_within: false, has_begun: false }
    }

    /// Goes on to the next frame of data, if there is one.
    fn begin(&mut self) -> io::Result<bool> {
        loop {
            if self.packed.fill_buf()?.is_empty() {
                let end = if self.has_begun { Ok(false) } else { Err(broken("has no frame")) };
                return end;
            }
            match self.decoder.init(&mut self.packed) {
                Ok(()) => {
                    (self.is_within, self.has_begun) = (true, true);
                    return Ok(true);
                }
                // A frame that is no data.
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                    length,
                    ..
                })) => {
                    let length = u64::from(length);
                    let skipped =
                        io::copy(&mut self.packed.by_ref().take(length), &mut io::sink())?;
                    if skipped < length {
                        return Err(broken("ends within a frame"));
                    }
                }
                Err(error) => return Err(broken(error)),
            }
        }
    }

    /// The end of a frame, whose checksum is to fit if it has one.
    fn end(&mut self) -> io::Result<()> {
        self.is_within = false;
        let told = self.decoder.get_checksum_from_data();
        if told.is_some() && told != self.decoder.get_calculated_checksum() {
            return Err(broken("has another checksum"));
        }
        Ok(())
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        while !to.is_empty() && (self.is_within || self.begin()?) {
            // A block at a time, so that no more than the window and a block is held.
            while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
                let block = BlockDecodingStrategy::UptoBlocks(1);
                self.decoder.decode_blocks(&mut self.packed, block).map_err(broken)?;
            }
            let read = self.decoder.read(to)?;
            if read > 0 {
                return Ok(read);
            }
            self.end()?;
        }
        Ok(0)
    }
}

fn broken(why: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why)
}

#[cfg(test)]
mod tests {
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    use super::*;

    fn unpacked(packed: Vec<u8>, packing: Packing) -> io::Result<Vec<u8>> {
        let mut unpacked = vec![];
        packing.unpack(io::Cursor::new(packed)).read_to_end(&mut unpacked)?;
        Ok(unpacked)
    }

    fn zstd(text: &[u8]) -> Vec<u8> {
        compress_to_vec(text, CompressionLevel::Fastest)
    }

    /// A frame that is no data, of so many bytes.
    fn skipped(length: u32, there: usize) -> Vec<u8> {
        [&0x184D_2A53_u32.to_le_bytes()[..], &length.to_le_bytes(), &vec![7; there]].concat()
    }

    #[test]
    fn frames_follow_each_other_and_those_that_are_no_data_are_skipped() {
        let (one, other) = (zstd(b"one "), zstd(b"other"));
        for file in [
            [&one[..], &other].concat(),
            [&skipped(0, 0)[..], &one, &skipped(9, 9), &other, &skipped(3, 3)].concat(),
        ] {
            assert_eq!(unpacked(file, Packing::Zstd).unwrap(), b"one other");
        }
        assert_eq!(unpacked(zstd(b""), Packing::Zstd).unwrap(), b"");
    }

    #[test]
    fn what_breaks_off_or_is_no_frame_is_an_error() {
        let whole = zstd(&b"line\n".repeat(1_000));
        for end in 0..whole.len() {
            let cut = whole.iter().take(end).copied().collect();
            assert!(unpacked(cut, Packing::Zstd).is_err(), "{end}");
        }
        for more in [&b"x"[..], b"more than four bytes", &skipped(9, 8)] {
            assert!(unpacked([&whole[..], more].concat(), Packing::Zstd).is_err());
        }
        let mut checksum = whole.clone();
        if let Some(last) = checksum.last_mut() {
            *last ^= 1;
        }
        assert!(unpacked(checksum, Packing::Zstd).is_err());
        assert!(unpacked(vec![], Packing::Gzip).is_err());
    }

    /// A frame with this window (RFC 8878, 3.1.1.1.2) and a block of one letter many times.
    fn frame(window: u8) -> Vec<u8> {
        let block = (1_u32 | 1 << 1 | 100 << 3).to_le_bytes();
        let block = block.iter().take(3).copied();
        let header = [0x28, 0xb5, 0x2f, 0xfd, 0, window];
        header.into_iter().chain(block).chain([b'x']).collect()
    }

    #[test]
    fn a_window_of_8_mib_is_the_largest_in_every_frame() {
        // 2^(10 + 13) bytes; then an eighth more; then the largest that there is.
        let (most, over, largest) = (13 << 3, 13 << 3 | 1, 0xff);
        let x = |count| vec![b'x'; count];
        assert_eq!(unpacked(frame(most), Packing::Zstd).unwrap(), x(100));
        assert_eq!(unpacked([frame(0), frame(most)].concat(), Packing::Zstd).unwrap(), x(200));
        for window in [over, largest] {
            assert!(unpacked(frame(window), Packing::Zstd).is_err());
            assert!(unpacked([frame(0), frame(window)].concat(), Packing::Zstd).is_err());
        }
    }

    #[test]
    fn what_unpacks_to_far_more_than_its_size_is_given_up() {
        let mut gzip = flate2::write::GzEncoder::new(vec![], flate2::Compression::best());
        io::copy(&mut io::repeat(b'\n').take(3 * FREE), &mut gzip).unwrap();
        let mut unpacking = Packing::Gzip.unpack(io::Cursor::new(gzip.finish().unwrap()));
        let (mut all, mut some) = (0, vec![0; 1 << 16]);
        let error = loop {
            match unpacking.read(&mut some) {
                Ok(0) => break None,
                Ok(read) => all += u64::try_from(read).unwrap(),
                Err(error) => break Some(error.kind()),
            }
        };
        assert_eq!(error, Some(io::ErrorKind::InvalidData));
        assert!((FREE..2 * FREE).contains(&all), "{all}");
    }
}
