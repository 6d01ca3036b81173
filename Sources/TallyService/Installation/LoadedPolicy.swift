import CreditCore
import PolicyFiles

/// What the policy folder holds, read and checked: once for a program that opens an installation
/// again and again, as the simulator does.
struct LoadedPolicy: Sendable {
  let policy: PolicySet
  let editions: [PaperEdition]
  let list: SharingListEdition
  let affiliates: [AffiliateList]

  init(_ folder: PolicyFolder) throws(PolicyFileError) {
    list = try folder.sharingListEdition(digest: Installation.digest)
    editions = try folder.editions()
    policy = try folder.policy(digest: Installation.digest)
    affiliates = try folder.affiliates()
  }
}
