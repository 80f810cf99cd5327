"use client";

import { type ReactNode, useState } from "react";
import { classNames } from "@/components/ui/class-names.ts";
import { SignFoot, type SignFootWords } from "./sign-foot.tsx";
import styles from "./sign-form.module.css";
import { SignTools, type SignToolsWords } from "./sign-tools.tsx";
import { type PrintedLine, SignatureFrame } from "./signature-frame.tsx";
import { type SigningOptions, type SigningWords, useSigning } from "./use-signing.ts";

export type SignFormWords = SignToolsWords &
  Omit<SignFootWords, "unsaved"> &
  SigningWords &
  Record<"pad" | "padDescription", string> &
  Record<"unsaved" | "unsavedKept", ReactNode>;

type Props = SigningOptions & {
  printed: PrintedLine;
  words: SignFormWords;
  /** Heading and hint, above the pad. */
  children: ReactNode;
  /** What the signature attests, where it was not read just before. */
  declaration?: ReactNode;
  /** The way to sign without drawing: read before the pad, seen beside the button. */
  other?: ReactNode;
};

/** The pad, its tools above it, and the button. Ink leaves this page only sealed, or towards the server. */
export function SignForm({ printed, words, children, declaration, other, ...options }: Props) {
  const [isLeftHanded, setIsLeftHanded] = useState(false);
  const signing = useSigning(options, words);
  const { store, isOpen } = signing;
  return (
    <div
      className={classNames(styles.form, Boolean(declaration) && styles.attesting, isLeftHanded && styles.leftHanded)}
    >
      <div className={styles.top}>
        <div className={styles.words}>{children}</div>
        <SignTools
          words={words}
          isLeftHanded={isLeftHanded}
          isLocked={!isOpen}
          onUndo={() => signing.edit(store.undo)}
          onClear={() => signing.edit(store.clear)}
          onSwapHands={() => setIsLeftHanded(!isLeftHanded)}
        />
      </div>
      {declaration && <div className={styles.declaration}>{declaration}</div>}
      {other && <div className={styles.other}>{other}</div>}
      <div className={styles.pad}>
        <SignatureFrame
          ref={signing.frame}
          store={store}
          isOpen={isOpen}
          takesWideContacts={options.method === "thumbprint"}
          onChange={signing.padChanged}
          onCancel={signing.touchCancelled}
          printed={printed}
          words={words}
        />
      </div>
      <div className={styles.foot}>
        <SignFoot
          words={{ ...words, unsaved: signing.safety === "kept" ? words.unsavedKept : words.unsaved }}
          strokeCount={signing.strokeCount}
          keptStrokes={signing.keptStrokes}
          phase={signing.phase}
          message={signing.message}
          onConfirm={signing.confirm}
        />
      </div>
    </div>
  );
}
