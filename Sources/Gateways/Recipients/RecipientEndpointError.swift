/// What can't be used in the settings of a recipient. It names the setting, never its value.
public enum RecipientEndpointError: Error, Hashable, Sendable {
  /// The address can't be read, or has a query or a fragment.
  case invalidURL
  /// The sealing key is not an X25519 public key of 32 bytes.
  case invalidSealingKey
  /// The receipts' key is not an Ed25519 public key of 32 bytes.
  case invalidReceiptKey
}
