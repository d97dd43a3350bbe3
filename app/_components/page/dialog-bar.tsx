/** The head of a dialog: what it is, and the way out. */
export function DialogBar({
  titleId,
  title,
  closeLabel,
  onClose,
}: {
  titleId: string;
  title: string;
  closeLabel: string;
  onClose: () => void;
}) {
  return (
    <div className="dialog-bar">
      <h2 id={titleId}>{title}</h2>
      <button type="button" className="button" aria-label={closeLabel} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}
