import { Component, type ReactNode } from 'react';

interface DrawingBoundaryProps {
  /** What is drawn: after it changed, drawing is tried again. */
  readonly subject: unknown;
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/**
 * Keeps the builder standing where a form cannot be drawn, such as one that refers to a definition it does not have:
 * it is here that this is mended.
 */
export class DrawingBoundary extends Component<DrawingBoundaryProps, { readonly hasFailed: boolean }> {
  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override state = { hasFailed: false };

  override componentDidUpdate({ subject }: DrawingBoundaryProps) {
    if (this.state.hasFailed && subject !== this.props.subject) this.setState({ hasFailed: false });
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
