// expect: 'FilePermit' initializer is inaccessible due to 'fileprivate' protection level
import CreditCore
import CreditPlatform

func forge(_ file: StreamID, _ digest: Digest) -> FilePermit {
  FilePermit(file: file, rows: [], digest: digest, attempt: 1, logIndex: 0)
}
