import ArgumentParser
import TallyService

/// `tally serve`: API and pages.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves the API and the pages on loopback.")

  @Option(help: "The settings, one YAML file.")
  var config: String?

  @OptionGroup var place: DataOptions

  @Option(help: "The port.")
  var port: Int?

  @Option(help: "Which parts run: web, dispatch, sequence, close.")
  var roles: String?

  @Flag(help: "Print the settings without secrets, and end.")
  var check = false

  func run() async throws {
    do throws(CommandFailure) {
      let settings = try SettingsSource(
        file: config, flags: place.settings, port: port, roles: roles
      ).settings()
      if check {
        do { try CommandOutput.write(settings.document) } catch {}
        return
      }
      try await ServeRun.run(settings) { ErrorOutput.line($0) }
    } catch {
      throw CommandOutput.exit(with: error)
    }
  }
}

/// `tally sandbox`: one part of the outside world alone.
struct SandboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox", abstract: "Runs one part of the outside world on loopback.")

  @Argument(help: "bureau, identity, channel, sms or recipient.")
  var part: String

  @Option(help: "The port; 0 for any.")
  var port = 0

  @Option(help: "A folder in which it keeps what it was told; nothing is kept without.")
  var data: String?

  @Option(help: "The file of the bureau's SM4 key for report files; they are only packed without.")
  var fileKey: String?

  func run() async throws {
    do throws(CommandFailure) {
      try await SandboxRun.run(part, port: port, folder: data, fileKey: fileKey) {
        ErrorOutput.line($0)
      }
    } catch {
      throw CommandOutput.exit(with: error)
    }
  }
}
