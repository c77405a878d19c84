package org.safeconduct.platform;

/// Turns a list into a file that is sent later than it is asked for, marked and noted like every
/// export; see [Exports].
public interface ListFiles {
  /// The list as a file.
  ///
  /// @param sheet what the actor may see of the list
  /// @param fileName such as `people`; made safe, and time and ending are added
  WrittenFile file(Sheet sheet, ExportFormat format, String fileName);

  /// A file.
  ///
  /// @param name with its ending
  record WrittenFile(String name, String mediaType, byte[] content) {}
}
