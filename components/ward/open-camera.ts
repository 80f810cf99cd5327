/** Why there is no picture; its words are `scan.camera.problem.*`. */
export const CAMERA_PROBLEMS = ["insecure", "denied", "missing", "busy", "failed"] as const;

export type CameraProblem = (typeof CAMERA_PROBLEMS)[number];

const REAR_CAMERA: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 720 } },
};

/** The camera on the back, where there is one. Browsers give cameras to secure contexts only. */
export async function openCamera(): Promise<{ stream: MediaStream } | { problem: CameraProblem }> {
  if (!window.isSecureContext || !navigator.mediaDevices) return { problem: "insecure" };
  try {
    return { stream: await navigator.mediaDevices.getUserMedia(REAR_CAMERA) };
  } catch (error) {
    return { problem: PROBLEM_OF[error instanceof DOMException ? error.name : ""] ?? "busy" };
  }
}

const PROBLEM_OF: Record<string, CameraProblem> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "missing",
  OverconstrainedError: "missing",
};
